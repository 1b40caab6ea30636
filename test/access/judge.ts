/** From what was measured to what is wrong with it. Pure. */
import type { Box } from './in-page/seen';
import type { Probe } from './in-page/probe';
import type { TextSeen } from './in-page/texts';

export interface Bounds {
  /** Smallest text, px. */
  readonly text: number;
  /** Smallest side of what is pressed, px. */
  readonly target: number;
  readonly contrast: number;
}

export interface Measured {
  readonly smallestText: number;
  readonly smallestTarget: number;
  readonly lowestContrast: number;
  readonly breaches: readonly string[];
}

/** Pixels: what a browser rounds is no breach. */
const tolerance = 0.5;
/** Pixels two texts must share before it counts. */
const overlap = 3;

/** Holds a probe against the bounds; a text without a contrast was not sampled and counts as none. */
export function judge(probe: Probe, bounds: Bounds): Measured {
  const { texts, controls } = probe;
  const smallestText = Math.min(...texts.map(({ px }) => px));
  const smallestTarget = Math.min(...controls.map(({ width, height }) => Math.min(width, height)));
  const lowestContrast = Math.min(...texts.map(({ contrast = 1 }) => contrast));
  return {
    smallestText,
    smallestTarget,
    lowestContrast,
    breaches: [
      ...textBreaches(texts, bounds),
      ...overlaps(texts),
      ...controlBreaches(probe, bounds),
      ...loneFailures(probe),
    ],
  };
}

function textBreaches(texts: readonly TextSeen[], bounds: Bounds): string[] {
  return texts.flatMap(({ words, place, px, contrast = 1, isCut, coveredBy }) => {
    const name = `«${words.slice(0, 12)}» ${place}`;
    return [
      ...(px < bounds.text - tolerance / 5 ? [`small text ${px.toFixed(1)} px: ${name}`] : []),
      ...(contrast < bounds.contrast - 0.005 && !coveredBy ? [`low contrast ${contrast.toFixed(2)}: ${name}`] : []),
      ...(isCut ? [`cut text: ${name}`] : []),
      ...(coveredBy ? [`covered by ${coveredBy}: ${name}`] : []),
    ];
  });
}

function overlaps(texts: readonly TextSeen[]): string[] {
  return texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter((other) => one.lines.some((line) => other.lines.some((against) => doOverlap(line, against))))
      .map((other) => `overlapping text: «${one.words.slice(0, 12)}» and «${other.words.slice(0, 12)}» ${one.place}`),
  );
}

function doOverlap(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > overlap && down > overlap;
}

/** Whatever fails says whom to ring; a number has five digits at least. */
function loneFailures({ texts, controls }: Probe): string[] {
  const hasFailed = texts.some(({ place }) => /^#(failure|not-found-note)\b/.test(place));
  const isRung = controls.some(({ name }) => name.replace(/\D/g, '').length >= 5);
  return hasFailed && !isRung ? ['a failure without a human number'] : [];
}

function controlBreaches({ controls, reach, screenWidth }: Probe, bounds: Bounds): string[] {
  const wide =
    reach > screenWidth + tolerance ? [`wider than the screen: ${reach.toFixed(0)} of ${screenWidth} px`] : [];
  const each = controls.flatMap(({ place, width, height, name }) => [
    ...(Math.min(width, height) < bounds.target - tolerance
      ? [`small target ${width.toFixed(0)}×${height.toFixed(0)}: ${place}`]
      : []),
    ...(name === '' ? [`no name: ${place}`] : []),
  ]);
  return [...wide, ...each];
}
