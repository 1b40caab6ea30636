/** A link, the settings of a page, and a place to draw. */
import { make } from '../runtime/screen';
import { isOn, numberOr, textOr, type BuiltIn } from './part';

export const navigation: readonly BuiltIn[] = [
  {
    tag: 'navigator',
    properties: ['url', 'openType', 'delta', 'target', 'appId', 'path', 'extraData', 'version', 'shortLink'],
    open({ element, get, phone }) {
      element.setAttribute('role', 'link');
      const ways: Record<string, (url: string) => unknown> = {
        navigate: (url) => phone.stack.navigateTo(url),
        redirect: (url) => phone.stack.redirectTo(url),
        switchTab: (url) => phone.stack.switchTab(url),
        reLaunch: (url) => phone.stack.reLaunch(url),
        navigateBack: () => phone.stack.navigateBack(numberOr(get('delta'), 1)),
      };
      return {
        tap: () => {
          const way = textOr(get('openType'), 'navigate');
          if (textOr(get('target')) === 'miniProgram' || !ways[way]) {
            phone.reportError(new Error(`navigator open-type="${way}" is not on this phone`), 'navigator');
          } else {
            ways[way](textOr(get('url')));
          }
        },
      };
    },
  },
  {
    tag: 'page-meta',
    properties: [
      'backgroundTextStyle',
      'backgroundColor',
      'rootFontSize',
      'rootBackgroundColor',
      'pageStyle',
      'pageFontSize',
      'pageOrientation',
    ],
    open({ element, phone }) {
      const page = element.closest<HTMLElement>('wx-page');
      const root = document.documentElement;
      return {
        update: (name, value) => {
          if (name === 'rootFontSize')
            root.style.fontSize = value === 'system' ? `${phone.settings.fontSize}px` : textOr(value);
          if (name === 'pageFontSize' && page)
            page.style.fontSize = value === 'system' ? `${phone.settings.fontSize}px` : textOr(value);
          if (name === 'pageStyle') page?.setAttribute('style', textOr(value));
          if (name === 'rootBackgroundColor' && page?.parentElement)
            page.parentElement.style.background = textOr(value);
        },
        close: () => root.style.removeProperty('font-size'),
      };
    },
  },
  {
    tag: 'navigation-bar',
    properties: ['title', 'loading', 'frontColor', 'backgroundColor', 'colorAnimationDuration'],
    open: ({ phone, get }) => ({
      update: () => {
        const page = phone.stack.top();
        if (!page) return;
        const background = textOr(get('backgroundColor'), page.bar.background);
        const isWhite = textOr(get('frontColor')).toLowerCase() === '#ffffff';
        const text = get('frontColor') === undefined ? page.bar.text : isWhite ? 'white' : 'black';
        page.bar = {
          ...page.bar,
          background,
          text,
          title: textOr(get('title'), page.bar.title),
          isLoading: isOn(get('loading')),
        };
        phone.navigationBar.show(page.bar);
      },
    }),
  },
  {
    tag: 'canvas',
    properties: ['type', 'canvasId', 'disableScroll'],
    open({ element }) {
      const canvas = make('canvas', 'phone-canvas');
      canvas.width = element.clientWidth || 300;
      canvas.height = element.clientHeight || 150;
      // What pages draw pictures with; a browser's canvas makes them otherwise.
      Object.assign(canvas, {
        createImage: () => new Image(),
        requestAnimationFrame: requestAnimationFrame.bind(window),
      });
      element.append(canvas);
      return {};
    },
  },
];
