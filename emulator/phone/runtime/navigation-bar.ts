/** The bar above a page: back or home, the title, its colours. */
import type { WindowConfig } from '../compiled-package';
import { make, type Screen } from './screen';

export interface NavigationBar {
  /** Shows what a page says of its bar. */
  show(look: BarLook): void;
}

export interface BarLook {
  readonly title: string;
  readonly background: string;
  readonly text: 'black' | 'white';
  readonly isHidden: boolean;
  readonly isLoading: boolean;
  /** What stands at its left. */
  readonly way: 'back' | 'home' | 'none';
}

interface BarActs {
  back(): void;
  home(): void;
}

/** WeChat's defaults for a page that says nothing. */
export function barLookOf(config: WindowConfig): BarLook {
  return {
    title: config.navigationBarTitleText ?? '',
    background: config.navigationBarBackgroundColor ?? '#000000',
    text: config.navigationBarTextStyle === 'black' ? 'black' : 'white',
    isHidden: config.navigationStyle === 'custom',
    isLoading: false,
    way: 'none',
  };
}

/** Draws the bar into the screen. */
export function createNavigationBar({ navigation }: Screen, acts: BarActs): NavigationBar {
  const way = make('button', 'phone-way');
  const title = make('h1', 'phone-title');
  const capsule = make('div', 'phone-capsule', '•••  ◎');
  capsule.setAttribute('aria-hidden', 'true');
  navigation.replaceChildren(way, title, capsule);
  let act = acts.back;
  way.addEventListener('click', () => act());
  return {
    show(look) {
      title.textContent = look.title;
      document.title = look.title;
      navigation.classList.toggle('phone-is-custom', look.isHidden);
      navigation.classList.toggle('phone-is-loading', look.isLoading);
      navigation.style.background = look.isHidden ? 'transparent' : look.background;
      navigation.style.color = look.text;
      way.hidden = look.way === 'none' || look.isHidden;
      way.textContent = look.way === 'home' ? '⌂' : '‹';
      way.setAttribute('aria-label', look.way === 'home' ? '首页' : '返回');
      act = look.way === 'home' ? acts.home : acts.back;
    },
  };
}
