/** Puts the parts of a phone together and starts the app on it. */
import type { CompiledPackage } from '../compiled-package';
import { guarded } from '../wx/guarded';
import { apisOf } from '../wx/wx';
import { createApp } from './app';
import { causeOf, createFailures } from './failures';
import { createFiles } from './files';
import { openFramework } from './framework';
import { readGestures } from './gestures';
import { createModules } from './modules';
import { createNavigationBar } from './navigation-bar';
import { openTypeOf } from './open-type';
import { createPageStack } from './page-stack';
import type { Phone } from './phone';
import { openSavedFiles } from './saved-files';
import { findScreen } from './screen';
import { createScope } from './service-scope';
import { createLedger } from './set-data';
import { createSettings } from './settings';
import { createTabBar } from './tab-bar';

/** A phone with `compiled` on it; the app has not started. `base` is `/p/<pass>/`. */
export function openPhone(compiled: CompiledPackage, base: string): Phone {
  const screen = findScreen();
  // Parts know each other through the phone and use it when something happens, not while it is put together.
  const phone = {} as { -readonly [Name in keyof Phone]: Phone[Name] };
  Object.assign(phone, {
    package: compiled,
    base,
    screen,
    failures: createFailures(screen.board),
    warnings: [],
    files: createFiles(`${base}weapp/files/`, openSavedFiles(`${base}${compiled.appid}`)),
    settings: createSettings(base),
    ledger: createLedger(),
    reportError: (error: unknown, where: string) => {
      phone.failures.add({ file: where, cause: causeOf(error) });
      phone.app.tell('onError', error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
    openType: openTypeOf(phone),
  });
  const origin = (): { left: number; top: number } => {
    const { left = 0, top = 0 } = phone.stack.top()?.box.getBoundingClientRect() ?? {};
    return { left, top: top - (phone.stack.top()?.scroller.scrollTop ?? 0) };
  };
  phone.gestures = readGestures(screen.pages, origin);
  phone.app = createApp(phone);
  phone.navigationBar = createNavigationBar(screen, {
    back: () => phone.stack.navigateBack(1),
    home: () => goHome(phone),
  });
  phone.tabBar = createTabBar(screen, compiled.app.tabBar, phone.files.urlOf, (path, index, text) => {
    phone.stack.switchTab(`/${path}`);
    phone.stack.top()?.call('onTabItemTap', { index, pagePath: path, text });
  });
  phone.stack = createPageStack(phone, () => showBars(phone));
  phone.wx = guarded(apisOf(phone), 'wx');
  phone.framework = openFramework(compiled, phone);
  phone.modules = createModules(compiled, createScope(namesFor(phone)));
  screen.showLine(phone.settings.isOffline);
  for (const failure of compiled.failures) phone.failures.add(failure);
  return phone;
}

/** The names every file of the package sees. */
function namesFor(phone: Phone): Record<string, unknown> {
  return {
    wx: phone.wx,
    App: phone.app.App,
    ...phone.framework.constructors,
    getApp: () => phone.app.instance(),
    getCurrentPages: () => phone.stack.pages.map(({ instance }) => instance),
    __wxConfig: { platform: 'android', appType: 0 },
  };
}

function showBars({ stack, tabBar, navigationBar, package: { app } }: Phone): void {
  const page = stack.top();
  if (!page) return;
  const home = app.entryPagePath ?? app.pages[0];
  const isHome = tabBar.isTab(page.path) || page.path === home;
  page.bar = { ...page.bar, way: stack.pages.length > 1 ? 'back' : isHome ? 'none' : 'home' };
  navigationBar.show(page.bar);
  tabBar.show(page.path);
}

function goHome({ stack, package: { app } }: Phone): void {
  stack.reLaunch(`/${app.entryPagePath ?? app.pages[0] ?? ''}`);
}
