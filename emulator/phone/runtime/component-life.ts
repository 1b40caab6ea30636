/** What a component of the app lives through beside being put in and taken out: it is counted, and becomes ready. */
import * as ge from 'glass-easel';
import type { Instance } from './framework';
import type { Phone } from './phone';

/** Its own components have nothing to be told. */
const ownName = /^phone\//;

export interface ComponentLife {
  /** Makes ready what has been drawn and isn't ready yet, the inner before the outer. */
  settle(): void;
}

/**
 * The framework leaves `ready` to its host. Called once: from now on every component's `setData` is counted, and it
 * becomes ready with the drawing after it was put in.
 */
export function watchComponents(phone: Phone): ComponentLife {
  const waiting = new Set<ge.GeneralComponent>();
  const { prototype } = ge.Component;
  const trigger = prototype.triggerLifetime;
  const settle = (): void => {
    const ready = [...waiting].sort((one, other) => depthOf(other) - depthOf(one));
    waiting.clear();
    for (const component of ready) if (ge.Component.isAttached(component)) trigger.call(component, 'ready', []);
  };
  prototype.triggerLifetime = function (name, args) {
    const component = this as unknown as ge.GeneralComponent;
    const isOfApp = !ownName.test(component.is);
    if (isOfApp && name === 'created') {
      phone.ledger.watch(instanceOf(component), () => instanceOf(outermost(component)));
    }
    trigger.call(this, name, args);
    if (!isOfApp || name !== 'attached') return;
    if (waiting.size === 0) requestAnimationFrame(settle);
    waiting.add(component);
  };
  return { settle };
}

/** How many components of the app it is in. */
function depthOf(component: ge.GeneralComponent): number {
  const host = hostOf(component);
  return host ? depthOf(host) + 1 : 0;
}

/** The page a component stands on. */
function outermost(component: ge.GeneralComponent): ge.GeneralComponent {
  const host = hostOf(component);
  return host ? outermost(host) : component;
}

function instanceOf(component: ge.GeneralComponent): Instance {
  return component.getMethodCaller() as unknown as Instance;
}

function hostOf(component: ge.GeneralComponent): ge.GeneralComponent | undefined {
  return component.ownerShadowRoot?.getHostNode();
}
