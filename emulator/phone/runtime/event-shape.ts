/**
 * Events as pages get them: plain objects with `type, timeStamp, target, currentTarget, mark, detail` and, from a
 * finger, `touches` and `changedTouches`. The framework hands its own nodes out; WeChat hands out what can be sent
 * between its two threads.
 */
import * as ge from 'glass-easel';

interface PlainTarget {
  readonly id: string;
  readonly offsetLeft: number;
  readonly offsetTop: number;
  readonly dataset: Record<string, unknown>;
}

/** Every event of the framework gets the shape, and every `data-*` reaches the document. Called once. */
export function shapeEvents(): void {
  const { prototype } = ge.Event;
  prototype.wrapShadowedEvent = function (target, mark, currentTarget) {
    const plain: Record<string, unknown> = {
      type: this.type,
      timeStamp: this.timeStamp,
      target: plainTarget(target),
      currentTarget: plainTarget(currentTarget),
      mark: mark ?? {},
      detail: this.detail,
      ...this.extraFields,
    };
    // The framework itself still asks it to stop, to prevent, to mark.
    return Object.assign(Object.create(this) as object, plain) as unknown as ReturnType<
      typeof prototype.wrapShadowedEvent
    >;
  };
  const setDataset = ge.Element.prototype.setDataset;
  ge.Element.prototype.setDataset = function (name, value) {
    setDataset.call(this, name, value);
    const element = this.getBackendElement() as HTMLElement | null;
    element?.setAttribute(`data-${kebab(name)}`, typeof value === 'string' ? value : JSON.stringify(value));
  };
}

function plainTarget(node: unknown): PlainTarget {
  const element = nodeOf(node);
  const drawn = element.getBackendElement() as unknown as HTMLElement | null;
  return {
    id: element.id,
    offsetLeft: drawn?.offsetLeft ?? 0,
    offsetTop: drawn?.offsetTop ?? 0,
    dataset: element.dataset,
  };
}

/** A page or component of the app is known to the framework by a stand-in that carries the node in `_$`. */
function nodeOf(node: unknown): ge.Element {
  return (node as { _$?: ge.Element })._$ ?? (node as ge.Element);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
