/** Elements as the automation protocol names them: by an id it was given once, with mini-program tags. */
import { phoneSelector } from '../selectors';

export interface ElementName {
  readonly elementId: string;
  readonly tagName: string;
  /** Set for a component of the app, which has data and methods of its own. */
  readonly nodeId?: string;
}

export interface Elements {
  nameOf(element: HTMLElement): ElementName;
  /** @throws Error when it has gone, or never was */
  byId(elementId: string): HTMLElement;
  /** @throws Error when there is none */
  one(root: HTMLElement, selector: string): ElementName;
  all(root: HTMLElement, selector: string): { elements: ElementName[] };
  byXpath(root: HTMLElement, path: string): HTMLElement[];
}

/** Nothing is named yet. */
export function createElements(): Elements {
  const ids = new WeakMap<HTMLElement, string>();
  const known = new Map<string, WeakRef<HTMLElement>>();

  const nameOf: Elements['nameOf'] = (element) => {
    const elementId = ids.get(element) ?? `e${known.size + 1}`;
    ids.set(element, elementId);
    known.set(elementId, new WeakRef(element));
    const nodeId = instanceOf(element) ? { nodeId: elementId } : {};
    return { elementId, tagName: tagOf(element), ...nodeId };
  };
  return {
    nameOf,
    byId(elementId) {
      const element = known.get(elementId)?.deref();
      if (!element?.isConnected) throw new Error('no such element');
      return element;
    },
    one(root, selector) {
      const element = root.querySelector<HTMLElement>(phoneSelector(selector));
      if (!element) throw new Error('no such element');
      return nameOf(element);
    },
    all: (root, selector) => ({
      elements: [...root.querySelectorAll<HTMLElement>(phoneSelector(selector))].map(nameOf),
    }),
    byXpath(root, path) {
      const found = document.evaluate(
        `.${path.replace(/(\/)([a-z][\w-]*)/g, '$1wx-$2')}`,
        root,
        null,
        XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
      );
      return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at) as HTMLElement);
    },
  };
}

/** `WX-VIEW` is a `view`. */
export function tagOf(element: HTMLElement): string {
  return element.tagName.toLowerCase().replace(/^wx-/, '');
}

/** What the app's own component at an element is known by; undefined for the phone's components. */
export function instanceOf(element: HTMLElement): Record<string, unknown> | undefined {
  const { __wxElement: node } = element as unknown as { __wxElement?: { getMethodCaller?(): unknown } };
  const caller = node?.getMethodCaller?.() as Record<string, unknown> | undefined;
  return caller && caller !== (node as unknown) && '_$' in caller ? caller : undefined;
}

/** The WXML of an element as it stands: tags, ids, classes, text. */
export function wxmlOf(element: HTMLElement, isOuter: boolean): string {
  const inside = [...element.childNodes]
    .map((child) => {
      if (child.nodeType === Node.TEXT_NODE) return child.textContent ?? '';
      return child instanceof HTMLElement && child.tagName.startsWith('WX-') ? wxmlOf(child, true) : '';
    })
    .join('');
  if (!isOuter) return inside;
  const tag = tagOf(element);
  const attributes = ['id', 'class']
    .map((name) => ({ name, value: element.getAttribute(name) ?? '' }))
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => ` ${name}="${value}"`);
  return `<${tag}${attributes.join('')}>${inside}</${tag}>`;
}
