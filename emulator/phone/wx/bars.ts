/** The bars around a page, as the app changes them. */
import { numberOr, textOr } from '../components/part';
import type { BarLook } from '../runtime/navigation-bar';
import type { Phone } from '../runtime/phone';
import { asynchronous, Refusal, type Apis, type Given } from './answer';

/** Navigation bar, tab bar and background. */
export function barApis(phone: Phone): Apis {
  const bar = (name: string, change: (options: Given) => Partial<BarLook>): Apis[string] =>
    asynchronous(name, (options) => changeBar(phone, change(options)));
  return {
    setNavigationBarTitle: bar('setNavigationBarTitle', ({ title }) => ({ title: textOr(title) })),
    setNavigationBarColor: bar('setNavigationBarColor', ({ frontColor, backgroundColor }) => ({
      background: textOr(backgroundColor),
      text: textOr(frontColor).toLowerCase() === '#ffffff' ? 'white' : 'black',
    })),
    showNavigationBarLoading: bar('showNavigationBarLoading', () => ({ isLoading: true })),
    hideNavigationBarLoading: bar('hideNavigationBarLoading', () => ({ isLoading: false })),
    hideHomeButton: bar('hideHomeButton', () => ({ way: 'none' })),
    setBackgroundColor: asynchronous('setBackgroundColor', ({ backgroundColor }) => {
      const page = phone.stack.top();
      if (page) page.box.style.background = textOr(backgroundColor, '#ffffff');
    }),
    setBackgroundTextStyle: asynchronous('setBackgroundTextStyle', () => undefined),
    ...tabApis(phone),
  };
}

function tabApis(phone: Phone): Apis {
  const tab = (name: string, act: (index: number, options: Given) => void): Apis[string] =>
    asynchronous(name, (options) => {
      const index = numberOr(options['index'], -1);
      if (phone.tabBar.count === 0) throw new Refusal('not TabBar page');
      if (index < 0 || index >= phone.tabBar.count) throw new Refusal('tabbar item not found');
      act(index, options);
    });
  return {
    setTabBarBadge: tab('setTabBarBadge', (index, { text }) => phone.tabBar.setBadge(index, textOr(text))),
    removeTabBarBadge: tab('removeTabBarBadge', (index) => phone.tabBar.setBadge(index, '')),
    showTabBarRedDot: tab('showTabBarRedDot', (index) => phone.tabBar.setDot(index, true)),
    hideTabBarRedDot: tab('hideTabBarRedDot', (index) => phone.tabBar.setDot(index, false)),
    setTabBarItem: tab('setTabBarItem', (index, item) => phone.tabBar.setItem(index, item)),
    setTabBarStyle: asynchronous('setTabBarStyle', ({ color, selectedColor, backgroundColor }) => {
      const given = { color, selectedColor, backgroundColor };
      phone.tabBar.setStyle(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
    }),
    showTabBar: asynchronous('showTabBar', () => phone.tabBar.setHidden(false)),
    hideTabBar: asynchronous('hideTabBar', () => phone.tabBar.setHidden(true)),
  };
}

function changeBar({ stack, navigationBar }: Phone, change: Partial<BarLook>): void {
  const page = stack.top();
  if (!page) return;
  page.bar = { ...page.bar, ...change };
  navigationBar.show(page.bar);
}
