/** Ways to read a screen: which mode, at which text size of WeChat, on how wide a phone; and what must hold in each. */
import type { TextSize } from '../../src/reading/mode';
import type { Bounds } from './judge';

export type Mode = 'normal' | 'elder';

export interface View {
  readonly mode: Mode;
  /** WeChat's own text size in px; 17 is standard, 23.8 its 关怀模式. */
  readonly px: number;
  /** The size chosen in 长辈版; without one it is what 长辈版 begins with. */
  readonly size?: TextSize;
  readonly width: number;
}

const standard = 17;
const careMode = 23.8;
/** The largest step of any iPhone: that of the widest ones. */
const top = 25.5;

/** WeChat's steps on an iPhone of a width, and the top step on all of them. Source: WeChat's guide for elders. */
const steps: Readonly<Record<number, readonly number[]>> = {
  320: [16, standard, 18, 19, 20.5, 22, careMode, top],
  375: [16, standard, 18, 19.5, 21, 22, careMode, top],
  414: [16, standard, 18.5, 20, 22, careMode, top],
};

/** Views walked in CI: a narrow phone, both modes, from standard to the top step. */
export const quickViews: readonly View[] = [
  ...[standard, careMode, top].map((px) => ({ mode: 'normal' as const, px, width: 320 })),
  { mode: 'elder', px: standard, size: 18, width: 320 },
  ...[careMode, top].map((px) => ({ mode: 'elder' as const, px, width: 320 })),
];

/** Every step on every width in both modes, and every size of 长辈版 on every width. */
export const fullViews: readonly View[] = Object.entries(steps).flatMap(([name, sizes]) => {
  const width = Number(name);
  return [
    ...sizes.map((px) => ({ mode: 'normal' as const, px, width })),
    ...sizes.map((px) => ({ mode: 'elder' as const, px, width })),
    ...([18, 24, 30] as const).map((size) => ({ mode: 'elder' as const, px: standard, size, width })),
  ];
});

/** What must hold in a view. Sources: the MIIT rules for elders (18 px, 60 px), WCAG AA and AAA, `tokens.scss`. */
export function boundsOf({ mode, px, size }: View): Bounds {
  // 长辈版 is never begun in smaller text than WeChat's own.
  if (mode === 'elder') return { text: Math.max(18, (size ?? Math.max(24, px)) * 0.83), target: 60, contrast: 7 };
  return { text: 15 * Math.max(1, px / standard), target: 48, contrast: 4.5 };
}

/** «normal-23.8-320», «elder18-17-320»: for pictures and tables. */
export const nameOf = ({ mode, px, size, width }: View) => `${mode}${String(size ?? '')}-${px}-${width}`;
