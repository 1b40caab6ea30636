/** The bar below the tab pages: icons, words, badges and red dots. */
import type { TabBarConfig, TabItem } from '../compiled-package';
import { make, type Screen } from './screen';

export interface TabBar {
  /** Shows which page is in front; on a page that is no tab the bar is away. */
  show(path: string): void;
  setBadge(index: number, text: string): void;
  setDot(index: number, isOn: boolean): void;
  setItem(index: number, item: Partial<TabItem>): void;
  setStyle(style: Partial<TabBarConfig>): void;
  setHidden(isHidden: boolean): void;
  isTab(path: string): boolean;
  readonly count: number;
}

/** Draws the bar; `fileUrl` finds the icons, `open` is told which page a person tapped. */
export function createTabBar(
  { tabs }: Screen,
  config: TabBarConfig | undefined,
  fileUrl: (path: string) => string,
  open: (path: string, index: number, text: string) => void,
): TabBar {
  const items: TabItem[] = [...(config?.list ?? [])];
  const badges = new Map<number, string>();
  const dots = new Set<number>();
  let style: Partial<TabBarConfig> = config ?? {};
  let front = '';
  let isAway = false;

  const draw = (): void => {
    tabs.hidden = isAway || !items.some(({ pagePath }) => pagePath === front);
    tabs.style.background = style.backgroundColor ?? '#ffffff';
    tabs.replaceChildren(...items.map(drawItem));
  };
  const drawItem = (item: TabItem, index: number): HTMLElement => {
    const isFront = item.pagePath === front;
    const tab = make('button', 'phone-tab');
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-selected', String(isFront));
    tab.style.color = (isFront ? style.selectedColor : style.color) ?? '';
    const icon = (isFront ? item.selectedIconPath : item.iconPath) ?? item.iconPath;
    if (icon !== undefined) {
      const picture = make('img', 'phone-tab-icon');
      picture.alt = '';
      picture.src = fileUrl(`/${icon.replace(/^\//, '')}`);
      tab.append(picture);
    }
    tab.append(make('span', 'phone-tab-word', item.text));
    const badge = badges.get(index);
    if (badge !== undefined) tab.append(make('span', 'phone-tab-badge', badge));
    else if (dots.has(index)) tab.append(make('span', 'phone-tab-dot'));
    tab.addEventListener('click', () => open(item.pagePath, index, item.text));
    return tab;
  };
  tabs.setAttribute('role', 'tablist');
  return {
    count: items.length,
    isTab: (path) => items.some(({ pagePath }) => pagePath === path),
    show: (path) => redraw(() => (front = path)),
    // WeChat shows four characters at most and writes … for the rest.
    setBadge: (index, text) =>
      redraw(() => {
        if (text === '') badges.delete(index);
        else badges.set(index, text.length > 4 ? '…' : text);
      }),
    setDot: (index, isOn) => redraw(() => (isOn ? dots.add(index) : dots.delete(index))),
    setItem: (index, item) => redraw(() => items.splice(index, 1, { ...(items[index] as TabItem), ...item })),
    setStyle: (changed) => redraw(() => (style = { ...style, ...changed })),
    setHidden: (isHidden) => redraw(() => (isAway = isHidden)),
  };

  function redraw(change: () => void): void {
    change();
    draw();
  }
}
