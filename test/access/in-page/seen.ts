/** What of a page a person sees: boxes, visibility, and what may cut them. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** The element and all it stands in, inside out. */
export function* upwards(element: Element): Generator<Element> {
  for (let each: Element | null = element; each; each = each.parentElement) yield each;
}

/** How many pixels of a box an ancestor hides for good: one that clips and cannot be scrolled. */
export function hiddenPixels(box: Box, element: Element): number {
  let most = 0;
  for (const each of upwards(element)) {
    if (each === document.body || each === document.documentElement) break;
    const { overflowX, overflowY } = getComputedStyle(each);
    const frame = each.getBoundingClientRect();
    if (isClip(overflowX)) most = Math.max(most, frame.left - box.left, box.right - frame.right);
    if (isClip(overflowY)) most = Math.max(most, frame.top - box.top, box.bottom - frame.bottom);
  }
  return most;
}

/** A short way to find it again: the nearest id, and the class. */
export function placeOf(element: Element): string {
  const named = element.closest('[id]:not([id^="phone-"])');
  const name = element.getAttribute('class')?.split(' ')[0] ?? '';
  return `${named ? `#${named.id}` : ''}${name ? ` .${name}` : ` ${element.localName}`}`.trim();
}

function isClip(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}
