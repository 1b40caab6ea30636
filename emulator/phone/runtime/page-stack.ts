/** Which pages lie on which: WeChat's five ways to go, its limits and its sentences. */
import { splitUrl } from '../package-path';
import { createEventChannel, type EventChannel } from '../wx/event-channel';
import { everyPage } from '../every-page';
import { causeOf } from './failures';
import { loadComponents } from './load-components';
import { openPage, type Address, type OpenPage } from './page';
import type { Phone } from './phone';

const mostPages = 10;

export interface PageStack {
  /** From the bottom to the one in front. */
  readonly pages: readonly OpenPage[];
  top(): OpenPage | undefined;
  /** `channel` is the line to the page that opened it. */
  navigateTo(url: string, channel?: EventChannel): void;
  redirectTo(url: string): void;
  reLaunch(url: string): void;
  switchTab(url: string): void;
  navigateBack(delta: number): void;
}

/** A refusal whose words the caller puts behind `navigateTo:fail`. */
class RouteRefusal extends Error {
  override readonly name = 'RouteRefusal';
}

/** An empty stack. `onMove` hears of every change of what is in front. */
export function createPageStack(phone: Phone, onMove: () => void): PageStack {
  const known = new Set(everyPage(phone.package.app));
  const pages: OpenPage[] = [];
  /** Tab pages once opened stay alive behind the others. */
  const resting = new Map<string, OpenPage>();
  const top = (): OpenPage | undefined => pages.at(-1);

  const target = (url: string): { path: string; query: Record<string, string> } => {
    const { path, query } = splitUrl(url, top()?.path);
    if (!known.has(path)) {
      phone.failures.add({ file: 'app.json', cause: `page "${path}" is not found` });
      throw new RouteRefusal(`page "${path}" is not found`);
    }
    return { path, query };
  };
  const push = (path: string, query: Record<string, string>, channel = createEventChannel({})): void => {
    const rested = resting.get(path);
    const page = rested ?? make({ path, query, channel });
    // From its first line on a page finds itself in front.
    pages.push(page);
    if (!rested) page.load();
    page.show();
    onMove();
  };
  const make = (address: Address): OpenPage => {
    try {
      loadComponents(phone, address.path);
      return openPage(phone, address);
    } catch (error) {
      phone.failures.add({ file: `${address.path}.js`, cause: causeOf(error) });
      throw error;
    }
  };
  /** Takes pages off the top; tabs come to rest, unless everything goes. */
  const drop = (count: number, isEverything = false): void => {
    for (const page of pages.splice(Math.max(0, pages.length - count)).reverse()) {
      if (phone.tabBar.isTab(page.path) && !isEverything) {
        if (!page.box.hidden) page.hide();
        resting.set(page.path, page);
      } else {
        resting.delete(page.path);
        page.close();
      }
    }
  };
  const refuseTab = (path: string): void => {
    if (phone.tabBar.isTab(path)) throw new RouteRefusal('can not navigateTo a tabbar page');
  };

  return {
    pages,
    top,
    navigateTo(url, channel) {
      const { path, query } = target(url);
      refuseTab(path);
      if (pages.length >= mostPages) throw new RouteRefusal('webview count limit exceed');
      top()?.hide();
      push(path, query, channel);
    },
    redirectTo(url) {
      const { path, query } = target(url);
      if (phone.tabBar.isTab(path)) throw new RouteRefusal('can not redirectTo a tabbar page');
      drop(1);
      push(path, query);
    },
    reLaunch(url) {
      const { path, query } = target(url);
      drop(pages.length, true);
      for (const page of resting.values()) page.close();
      resting.clear();
      push(path, query);
    },
    switchTab(url) {
      const { path } = target(url);
      if (!phone.tabBar.isTab(path)) throw new RouteRefusal('can not switch to no-tabBar page');
      if (top()?.path === path) return;
      drop(pages.length);
      push(path, {});
    },
    navigateBack(delta) {
      if (pages.length <= 1) throw new RouteRefusal('cannot navigate back at first page.');
      drop(Math.min(delta, pages.length - 1));
      top()?.show();
      onMove();
    },
  };
}
