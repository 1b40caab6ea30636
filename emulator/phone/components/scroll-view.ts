/** A part of the page that scrolls by itself. */
import { isOn, numberOr, textOr, type BuiltIn } from './part';

const thresholdPx = 50;

export const scrollView: BuiltIn = {
  tag: 'scroll-view',
  properties: [
    ...['scrollX', 'scrollY', 'scrollTop', 'scrollLeft', 'scrollIntoView', 'scrollWithAnimation', 'upperThreshold'],
    ...['lowerThreshold', 'enableBackToTop', 'enableFlex', 'scrollAnchoring', 'refresherEnabled', 'showScrollbar'],
    ...['refresherThreshold', 'refresherDefaultStyle', 'refresherBackground', 'refresherTriggered', 'enhanced'],
    ...['bounces', 'pagingEnabled', 'fastDeceleration', 'enablePassive', 'type', 'scrollIntoViewOffset'],
  ],
  open({ element, get, fire }) {
    let last = { top: 0, left: 0 };
    element.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth } = element;
      const moved = { deltaX: last.left - scrollLeft, deltaY: last.top - scrollTop };
      fire('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, ...moved });
      tellEdges(last.top, last.left);
      last = { top: scrollTop, left: scrollLeft };
    });
    const behavior = (): ScrollBehavior => (isOn(get('scrollWithAnimation')) ? 'smooth' : 'instant');
    return {
      update: (name, value) => {
        if (name === 'scrollX') element.style.overflowX = isOn(value) ? 'auto' : 'hidden';
        if (name === 'scrollY') element.style.overflowY = isOn(value) ? 'auto' : 'hidden';
        if (name === 'enableFlex') element.style.display = isOn(value) ? 'flex' : '';
        if (name === 'scrollTop') element.scrollTo({ top: numberOr(value, 0), behavior: behavior() });
        if (name === 'scrollLeft') element.scrollTo({ left: numberOr(value, 0), behavior: behavior() });
        if (name === 'scrollIntoView' && textOr(value) !== '') {
          // The thing may be drawn by the same update.
          requestAnimationFrame(() => element.querySelector(`[id="${textOr(value)}"]`)?.scrollIntoView());
        }
      },
    };

    /** Once each time an edge comes near, not at every step beside it. */
    function tellEdges(top: number, left: number): void {
      const upper = numberOr(get('upperThreshold'), thresholdPx);
      const lower = numberOr(get('lowerThreshold'), thresholdPx);
      const edges = [
        ['top', 'scrolltoupper', top, element.scrollTop, upper],
        ['left', 'scrolltoupper', left, element.scrollLeft, upper],
        ['bottom', 'scrolltolower', rest(top, 'Height'), rest(element.scrollTop, 'Height'), lower],
        ['right', 'scrolltolower', rest(left, 'Width'), rest(element.scrollLeft, 'Width'), lower],
      ] as const;
      for (const [direction, type, before, now, threshold] of edges) {
        if (before > threshold && now <= threshold) fire(type, { direction });
      }
    }

    function rest(scrolled: number, side: 'Height' | 'Width'): number {
      return element[`scroll${side}`] - element[`client${side}`] - scrolled;
    }
  },
};
