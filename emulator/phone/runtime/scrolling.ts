/** The scrolling of a page: `onPageScroll`, `onReachBottom` and going to a place. */
import type { OpenPage } from './page';

const reachPx = 50;

/** Tells the page when it is scrolled, and once each time its end comes near. */
export function readScroll(page: OpenPage): void {
  const { scroller, config } = page;
  const distance = config.onReachBottomDistance ?? reachPx;
  let wasNear = false;
  scroller.addEventListener('scroll', (event) => {
    if (event.target !== scroller) return;
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    page.call('onPageScroll', { scrollTop });
    const isNear = scrollHeight - clientHeight - scrollTop <= distance;
    if (isNear && !wasNear) page.call('onReachBottom');
    wasNear = isNear;
  });
}

/** Scrolls to a height, or to the first thing a selector finds. */
export function scrollPage(
  { scroller }: OpenPage,
  target: { readonly scrollTop?: number; readonly selector?: string; readonly offsetTop?: number },
  duration: number,
): void {
  const found = target.selector === undefined ? null : scroller.querySelector(target.selector);
  const top = found
    ? found.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
    : (target.scrollTop ?? 0);
  scroller.scrollTo({ top: top + (target.offsetTop ?? 0), behavior: duration > 0 ? 'smooth' : 'instant' });
}
