/** Makes the phone's built-in components known to the framework. */
import type * as ge from 'glass-easel';
import type { Phone } from '../runtime/phone';
import { ariaAttributes } from './aria-names';
import { keepPart, partOf, isOn, type BuiltIn, type Part } from './part';

/** What every component has, beside `id`, `class`, `style` and `data-*`, which are the framework's. */
const everywhere = [
  ...['hidden', 'animation', 'hoverClass', 'hoverStartTime', 'hoverStayTime', 'hoverStopPropagation', 'role'],
  ...ariaAttributes.keys(),
];

interface Defined extends ge.GeneralComponent {
  readonly data: Record<string, unknown>;
}

/** Defines one; its tag then means it in every template. */
export function defineBuiltIn(space: ge.ComponentSpace, builtIn: BuiltIn, phone: Phone): void {
  const { tag, properties } = builtIn;
  const names = [...new Set([...everywhere, ...properties])];
  const definition = space.defineComponent({
    is: `phone/${tag}`,
    properties: Object.fromEntries(
      names.map((name) => [
        name,
        {
          // Any: a property gets what the page gave it and decides itself what that means.
          type: null,
          value: undefined,
          observer(this: Defined, value: unknown) {
            const part = partOf(this.getBackendElement() as HTMLElement | null);
            if (part) update(part, name, value);
          },
        },
      ]),
    ),
    lifetimes: {
      attached(this: Defined) {
        open(builtIn, this, names, phone);
      },
      detached(this: Defined) {
        partOf(this.getBackendElement() as HTMLElement | null)?.life.close?.();
      },
    },
  });
  space.setGlobalUsingComponent(tag, definition);
}

function open(builtIn: BuiltIn, component: Defined, names: readonly string[], phone: Phone): void {
  const element = component.getBackendElement() as unknown as HTMLElement | null;
  if (!element || partOf(element)) return;
  const base: Omit<Part, 'life'> = {
    element,
    component,
    phone,
    get: (name) => component.data[name] ?? undefined,
    fire: (type, detail, { bubbles = false } = {}) =>
      component.triggerEvent(type, detail, { bubbles, composed: bubbles }),
  };
  const part: Part = { ...base, life: builtIn.open?.(base) ?? {} };
  keepPart(part);
  for (const name of names) if (component.data[name] !== undefined) update(part, name, component.data[name]);
  const { tap } = part.life;
  if (tap) component.addListener('tap', () => tap());
}

function update(part: Part, name: string, value: unknown): void {
  if (name === 'hidden') part.element.toggleAttribute('hidden', isOn(value));
  const attribute = name === 'role' ? 'role' : ariaAttributes.get(name);
  if (attribute) speak(part.life.spoken ?? part.element, attribute, value);
  part.life.update?.(name, value);
}

/** An attribute without a word says nothing, and an empty one would say something else. */
function speak(element: HTMLElement, attribute: string, value: unknown): void {
  if (value === '' || value === null || value === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, typeof value === 'string' ? value : JSON.stringify(value));
}
