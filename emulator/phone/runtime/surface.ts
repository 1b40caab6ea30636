/** Where the framework draws a page: elements in the document of the phone, and style sheets that are the page's own. */
import type * as ge from 'glass-easel';
import { phoneLengths } from '../units';

export interface Surface {
  readonly context: ge.domlikeBackend.Context;
  /** The sheets of a page that isn't in front must not colour the one that is. */
  setVisible(isVisible: boolean): void;
  close(): void;
}

/** The framework's `BackendMode.Domlike`; its enum has no value at run time. */
const domlike = 3;
/** Events of CSS: they come from the document, all others from the phone's own touch reading. */
const cssEvents = ['transitionend', 'animationstart', 'animationiteration', 'animationend'];

type Node = ge.domlikeBackend.Element;

/** `onElement` is told of every element and what the framework made it for. */
export function createSurface(onElement: (element: HTMLElement, owner: ge.Element) => void): Surface {
  const registered = new Map<string, string>();
  const sheets: HTMLStyleElement[] = [];
  let tell: Parameters<ge.domlikeBackend.Context['onEvent']>[0] | undefined;

  const context: ge.domlikeBackend.Context = {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- an enum of types alone has no value to name
    mode: domlike,
    destroy: () => undefined,
    getWindowWidth: () => innerWidth,
    getWindowHeight: () => innerHeight,
    getDevicePixelRatio: () => devicePixelRatio,
    getTheme: () => 'light',
    registerStyleSheetContent: (path, content) => void registered.set(path, String(content)),
    appendStyleSheetPath(path) {
      const sheet = document.createElement('style');
      sheet.dataset['file'] = path;
      sheet.textContent = registered.get(path) ?? '';
      document.head.append(sheet);
      return sheets.push(sheet) - 1;
    },
    disableStyleSheet: (index) => sheets[index]?.remove(),
    render: (done) => void requestAnimationFrame(() => done(null)),
    getRootNode: () => document.body as unknown as Node,
    document: {
      createElement: (tag) => createElement(tag) as unknown as Node,
      createTextNode: (text) => document.createTextNode(text) as unknown as Node,
      createDocumentFragment: () => document.createDocumentFragment() as unknown as Node,
    },
    associateValue(element, owner) {
      element.__wxElement = owner;
      onElement(element as unknown as HTMLElement, owner);
    },
    onEvent: (listener) => void (tell = listener),
    setListenerStats(element, type) {
      if (!cssEvents.includes(type)) return;
      // A listener is set once an element and type; the document drops the second of two equal ones.
      element.addEventListener(type, forward);
    },
    setModelBindingStat: () => undefined,
  };

  function forward(event: Event): void {
    const owner = (event.currentTarget as unknown as Node).__wxElement;
    if (owner && event.target === event.currentTarget) {
      tell?.(owner, event.type, {}, { originalEvent: event, bubbles: true, composed: true });
    }
  }

  return {
    context,
    setVisible: (isVisible) => {
      for (const sheet of sheets) sheet.disabled = !isVisible;
    },
    close: () => {
      for (const sheet of sheets) sheet.remove();
    },
  };
}

/** `view` → `<wx-view>`, so that nothing of the browser's own tags shines through. */
function createElement(tag: string): HTMLElement {
  const element = document.createElement(`wx-${tag}`);
  const setAttribute = element.setAttribute.bind(element);
  element.setAttribute = (name, value) => setAttribute(name, name === 'style' ? phoneLengths(value) : value);
  return element;
}
