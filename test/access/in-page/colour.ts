/** Colours as a page computes them, laid over each other, and how far apart they are to the eye. */

/** Red, green, blue 0–255; alpha 0–1. */
export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

/** Reads `rgb(…)` and `rgba(…)`, which is all a browser computes here. @throws for anything else */
export function toColour(css: string): Colour {
  const [r, g, b, a = 1] = (/^rgba?\(([^)]+)\)$/.exec(css)?.[1] ?? '').split(/[,/ ]+/).map(Number);
  if (r === undefined || g === undefined || b === undefined || [r, g, b, a].some(Number.isNaN))
    throw new Error(`no colour we know: ${css}`);
  return { r, g, b, a };
}

/** One colour on another. */
export function over(top: Colour, below: Colour): Colour {
  const a = top.a + below.a * (1 - top.a);
  const mix = (one: number, other: number) => (a === 0 ? 0 : (one * top.a + other * below.a * (1 - top.a)) / a);
  return { r: mix(top.r, below.r), g: mix(top.g, below.g), b: mix(top.b, below.b), a };
}

/** Contrast of two opaque colours, 1–21. Source: WCAG 2.2, relative luminance. */
export function contrastOf(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

function luminance({ r, g, b }: Colour): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
