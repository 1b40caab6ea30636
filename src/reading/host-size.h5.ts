/** The text size a person set in the browser: a page that says nothing about it is drawn in it. */
import type { HostSize } from './mode';

const standard = { browser: 16, here: 17 };

/** Reads it anew. */
export function hostSize(): HostSize {
  const px = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const factor = Number.isFinite(px) ? px / standard.browser : 1;
  return { px: factor * standard.here, factor };
}
