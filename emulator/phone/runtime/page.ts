/** One page of the stack: its instance, where it is drawn, and its life. */
import type { WindowConfig } from '../compiled-package';
import type { EventChannel } from '../wx/event-channel';
import { barLookOf, type BarLook } from './navigation-bar';
import type { Instance, MadePage } from './framework';
import type { Phone } from './phone';
import { readPulls, type Pull } from './pull-down';
import { make } from './screen';
import { readScroll } from './scrolling';

export interface OpenPage {
  readonly id: number;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly config: WindowConfig;
  readonly instance: Instance;
  readonly box: HTMLElement;
  readonly scroller: HTMLElement;
  readonly pull: Pull;
  bar: BarLook;
  /** Calls a method of the page if it has it. */
  call(method: string, ...args: readonly unknown[]): unknown;
  /** Draws it and calls `onLoad`. */
  load(): void;
  show(): void;
  hide(): void;
  /** The whole app comes back or goes to the background; the page stays where it is. */
  wake(): void;
  rest(): void;
  close(): void;
}

export interface Address {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly channel: EventChannel;
}

let lastId = 0;

/** Makes a page; it isn't drawn yet. @throws what the page's code throws while it is made */
export function openPage(phone: Phone, { path, query, channel }: Address): OpenPage {
  const config = { ...phone.package.app.window, ...phone.package.configs[path] };
  const made = phone.framework.makePage(path);
  const { box, scroller, placeholder } = drawBox(phone, path, config);
  const page: OpenPage = {
    id: (lastId += 1),
    ...{ path, query, config, box, scroller, instance: made.instance, bar: barLookOf(config) },
    pull: readPulls(scroller, config, () => page.call('onPullDownRefresh')),
    call: (method, ...args) => callMethod(phone, page, method, args),
    load() {
      made.root.attach(scroller as never, placeholder as never);
      page.call('onLoad', query);
    },
    ...lifeOf(phone, made, () => page),
  };
  Object.assign(made.instance, {
    ...{ route: path, __route__: path, options: query },
    getOpenerEventChannel: () => channel,
  });
  phone.ledger.open(path, made.instance);
  readScroll(page);
  return page;
}

function drawBox(phone: Phone, path: string, { backgroundColor, disableScroll }: WindowConfig) {
  const box = make('section', 'phone-page');
  const scroller = make('div', 'phone-scroller');
  const placeholder = document.createElement('div');
  box.dataset['path'] = path;
  box.style.background = backgroundColor ?? '#ffffff';
  if (disableScroll === true) scroller.style.overflow = 'hidden';
  scroller.append(placeholder);
  box.append(scroller);
  phone.screen.pages.append(box);
  return { box, scroller, placeholder };
}

function lifeOf({ framework }: Phone, { root, surface }: MadePage, page: () => OpenPage) {
  let isReady = false;
  const wake = (): void => {
    page().call('onShow');
    root.getComponent().triggerPageLifetime('show', []);
  };
  const rest = (): void => {
    page().call('onHide');
    root.getComponent().triggerPageLifetime('hide', []);
  };
  return {
    wake,
    rest,
    show() {
      page().box.hidden = false;
      surface.setVisible(true);
      wake();
      if (isReady) return;
      isReady = true;
      // Ready is after the first drawing, and not before the page has been shown; its components come first.
      requestAnimationFrame(() => {
        framework.settle();
        page().call('onReady');
      });
    },
    hide() {
      rest();
      page().box.hidden = true;
      surface.setVisible(false);
    },
    close() {
      page().call('onUnload');
      root.release();
      page().box.remove();
      surface.close();
    },
  };
}

function callMethod(phone: Phone, page: OpenPage, method: string, args: readonly unknown[]): unknown {
  const found: unknown = page.instance[method];
  if (typeof found !== 'function') return undefined;
  try {
    return (found as (...args: unknown[]) => unknown).apply(page.instance, [...args]);
  } catch (error) {
    phone.reportError(error, `${page.path} ${method}`);
    return undefined;
  }
}
