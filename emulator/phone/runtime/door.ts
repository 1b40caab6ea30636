/** `window.phone`: what tests and the stage may see and turn, without waiting for anything. */
import { builtIns } from '../components/built-ins';
import { setOffline } from '../wx/network';
import type { PhoneFailure } from '../compiled-package';
import { causeOf } from './failures';
import type { Phone } from './phone';
import { measureTree, type PageTraffic } from './set-data';
import { fontSizes, type Settings } from './settings';
import { valueAt } from './value-at';
import { openAutomation } from '../automation/methods';

declare global {
  // The one name the phone leaves in its page.
  var phone: PhoneDoor;
}

export interface PhoneDoor {
  readonly failures: readonly PhoneFailure[];
  readonly warnings: readonly string[];
  readonly settings: Settings;
  /** WeChat's steps of the text size, the one of 关怀模式 last. */
  readonly fontSizes: readonly number[];
  /** Tags of the built-in components. */
  readonly components: readonly string[];
  /** Milliseconds from opening the page to the first page being shown. */
  readonly bootMs: () => number;
  readonly compileMs: number;
  /** Paths from the bottom to the page in front. */
  stack(): readonly string[];
  /** What `setData` carried and how often the cloud was asked, page by page. */
  traffic(): readonly PageTraffic[];
  /** Calls to the cloud without an answer yet. */
  waiting(): number;
  /** Elements and depth of the page in front. */
  tree(): { nodes: number; depth: number };
  setOffline(isOffline: boolean): void;
  /** One of WeChat's steps; pages opened from now on have it. @throws Error for a size that is none */
  setFontSize(pixels: number): void;
  /** Whether the app has started, or failed to. */
  isSettled(): boolean;
  /** The app's `wx`, its `getApp()`, and what a module of the package exports. */
  readonly wx: Readonly<Record<string, unknown>>;
  app(): Record<string, unknown> | undefined;
  module(path: string): unknown;
  /** Data of the page in front, all of it or at a path like `list[0].name`. */
  data(path?: string): unknown;
  setData(data: Record<string, unknown>): void;
  /** Calls a method of the page in front. */
  call(method: string, args?: readonly unknown[]): unknown;
  /** One method of the automation protocol. */
  automate(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Opens a page as a tap on a message does. */
  open(url: string): void;
  /** The app goes to the background and comes back. */
  hide(): void;
  show(): void;
}

/** Opens it, and reports what nobody caught. */
export function openDoor(phone: Phone): PhoneDoor {
  const automation = openAutomation(phone);
  const door: PhoneDoor = {
    failures: phone.failures.list,
    warnings: phone.warnings,
    settings: phone.settings,
    fontSizes,
    components: builtIns.map(({ tag }) => tag),
    compileMs: phone.package.compileMs,
    bootMs: () => Math.round(performance.getEntriesByName('phone-shown')[0]?.startTime ?? NaN),
    stack: () => phone.stack.pages.map(({ path }) => path),
    traffic: () => phone.ledger.lines,
    waiting: () => phone.ledger.waiting(),
    tree: () => measureTree(phone.stack.top()?.scroller ?? document.body),
    setOffline: (isOffline) => setOffline(phone, isOffline),
    setFontSize: (pixels) => setFontSize(phone, pixels),
    isSettled: () => performance.getEntriesByName('phone-shown').length > 0 || phone.failures.list.length > 0,
    wx: phone.wx,
    app: () => phone.app.instance(),
    module: (path) => phone.modules.require(path),
    data: (path) => valueAt(phone.stack.top()?.instance.data, path),
    setData: (data) => phone.stack.top()?.instance.setData(data),
    call: (method, args = []) => phone.stack.top()?.call(method, ...args),
    automate: async (method, params) => {
      try {
        return await automation(method, params);
      } catch (error) {
        // What wx refuses with is no error that could be told outside the page.
        throw error instanceof Error ? error : new Error(causeOf(error));
      }
    },
    open: (url) => phone.stack.reLaunch(url.startsWith('/') ? url : `/${url}`),
    hide: () => phone.app.hide(),
    show: () => phone.app.show(),
  };
  Object.assign(window, { phone: door });
  listenForLoss(phone);
  return door;
}

function setFontSize({ settings }: Phone, pixels: number): void {
  if (!fontSizes.includes(pixels)) throw new Error(`WeChat has the text sizes ${fontSizes.join(', ')}, not ${pixels}`);
  settings.fontSize = pixels;
}

function listenForLoss(phone: Phone): void {
  addEventListener('error', ({ error, message }) => phone.reportError(error ?? message, 'app'));
  addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    // WeChat tells the app of it and goes on; it is no failure of the package.
    phone.warnings.push(`unhandled rejection: ${causeOf(reason)}`);
    phone.app.tell('onUnhandledRejection', { reason: reason as unknown, promise: undefined });
  });
}
