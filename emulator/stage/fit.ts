/** Makes the phones as large as the window has room for: never larger than life, never too small to read. */

/** The glass of a phone in CSS pixels, and the frame around it, which doesn't shrink; `seat.css` draws them so. */
const glass = { width: 375, height: 740 };
const frame = 20;
const least = 0.72;
/** Pixels beside and below the phones: what stands next to each, and the foot of the page. */
const beside = 250;
const below = 56;
/** From this width on the two seats stand side by side. */
const twoSeats = 960;
/** Up to this width what stands beside a phone stands below it; `seat.css` says so too. */
const oneColumn = 620;
/** What the table leaves free at its edges. */
const edges = 40;

/** Fits now, and again when the window changes. */
export function keepFitting(): void {
  fit();
  addEventListener('resize', fit);
}

function fit(): void {
  const top = document.querySelector('main')?.offsetTop ?? 0;
  const width = innerWidth >= twoSeats ? innerWidth / 2 : innerWidth;
  const isColumn = width <= oneColumn;
  const across = (width - (isColumn ? edges : beside) - frame) / glass.width;
  const room = isColumn ? across : Math.min((innerHeight - top - below - frame) / glass.height, across);
  // A glass of whole pixels: layers inside it would otherwise end beside its edge.
  const pixels = Math.floor(Math.min(1, Math.max(least, room)) * glass.width);
  document.documentElement.style.setProperty('--scale', String(pixels / glass.width));
}
