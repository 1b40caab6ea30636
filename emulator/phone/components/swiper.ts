/** Pages side by side in a frame; a finger, a timer or the app turns them. */
import { isOn, numberOr, textOr, type BuiltIn, partOf } from './part';

const stillMs = 80;

export const swiper: readonly BuiltIn[] = [
  {
    tag: 'swiper',
    properties: [
      ...[
        'indicatorDots',
        'indicatorColor',
        'indicatorActiveColor',
        'autoplay',
        'current',
        'currentItemId',
        'interval',
      ],
      ...['duration', 'circular', 'vertical', 'previousMargin', 'nextMargin', 'snapToEdge', 'displayMultipleItems'],
      'easingFunction',
    ],
    open({ element, get, fire }) {
      let current = 0;
      let source: '' | 'touch' | 'autoplay' = '';
      let still: ReturnType<typeof setTimeout> | undefined;
      let turns: ReturnType<typeof setInterval> | undefined;
      const items = (): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(':scope > wx-swiper-item')];
      const isVertical = (): boolean => isOn(get('vertical'));
      const size = (): number => (isVertical() ? element.clientHeight : element.clientWidth) || 1;

      const go = (index: number, why: typeof source): void => {
        source = why;
        const behavior = why === '' ? 'instant' : 'smooth';
        element.scrollTo({ [isVertical() ? 'top' : 'left']: index * size(), behavior });
      };
      const arrive = (): void => {
        const at = Math.round((isVertical() ? element.scrollTop : element.scrollLeft) / size());
        const detail = { current: at, source, currentItemId: textOr(partOf(items()[at] ?? null)?.get('itemId')) };
        if (at !== current) {
          current = at;
          fire('change', detail);
        }
        fire('animationfinish', detail);
        source = '';
      };
      element.addEventListener('touchstart', () => void (source = 'touch'), { passive: true });
      element.addEventListener('scroll', () => {
        clearTimeout(still);
        still = setTimeout(arrive, stillMs);
      });
      const wind = (): void => {
        clearInterval(turns);
        if (!isOn(get('autoplay'))) return;
        turns = setInterval(
          () => go((current + 1) % Math.max(1, items().length), 'autoplay'),
          numberOr(get('interval'), 5000),
        );
      };
      return {
        update: (name, value) => {
          if (name === 'current') requestAnimationFrame(() => go(numberOr(value, 0), ''));
          if (name === 'autoplay' || name === 'interval') wind();
          if (name === 'vertical') element.classList.toggle('phone-is-vertical', isOn(value));
        },
        close: () => clearInterval(turns),
      };
    },
  },
  { tag: 'swiper-item', properties: ['itemId', 'skipHiddenItemLayout'] },
];
