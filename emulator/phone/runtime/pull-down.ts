/** Pulling a page down: three dots come out above it and stay until the page says it is done. */
import type { WindowConfig } from '../compiled-package';
import { make } from './screen';

/** Pixels a finger has to pull. */
const enoughPx = 60;

export interface Pull {
  start(): void;
  stop(): void;
}

/** Reads pulls on a page that allows them. */
export function readPulls(scroller: HTMLElement, config: WindowConfig, onPull: () => void): Pull {
  const dots = make('div', 'phone-pull', '• • •');
  dots.hidden = true;
  scroller.prepend(dots);
  const start = (): void => {
    if (!dots.hidden) return;
    dots.hidden = false;
    onPull();
  };
  if (config.enablePullDownRefresh === true) {
    let from: number | undefined;
    scroller.addEventListener('touchstart', (event) => {
      from = scroller.scrollTop <= 0 ? event.touches[0]?.clientY : undefined;
    });
    scroller.addEventListener('touchend', (event) => {
      const to = event.changedTouches[0]?.clientY;
      if (from !== undefined && to !== undefined && to - from > enoughPx) start();
    });
  }
  return { start, stop: () => void (dots.hidden = true) };
}
