/** How large a screen is drawn: WeChat's own text size, and what the person chose here. Pure; the rule is in one place. */

/** Sizes of 长辈版 to choose from, in px; the guideline for elders asks for 18 at least and 30 within reach. */
export const textSizes = [18, 24, 30] as const;
export type TextSize = (typeof textSizes)[number];

/** What WeChat is set to: text in px (17 is standard) and the same as a factor of standard. */
export interface HostSize {
  readonly px: number;
  readonly factor: number;
}

/** What the person said here; nothing said yet is an empty object. */
export interface Choice {
  readonly isElder?: boolean;
  readonly size?: TextSize;
}

export interface Reading {
  readonly isElder: boolean;
  /** WeChat's text is large and nobody has answered yet: ask, never switch silently. */
  readonly isAsked: boolean;
  readonly size: TextSize;
  /** How much larger than standard the normal screen is drawn. */
  readonly scale: number;
}

/** From here on WeChat's text counts as large: its care mode is 23.8 px, 1.4 times standard. */
const large = { px: 22, factor: 1.3 };
/** WeChat's top step on a wide iPhone is 25.5 px; above it the normal screen has no room, and 长辈版 is offered. */
const mostScale = 1.5;
const defaultSize: TextSize = 24;
const largestSize: TextSize = 30;

/** How to draw, from what WeChat is set to and what the person chose. */
export function readingOf({ isElder, size }: Choice, host: HostSize): Reading {
  const isLarge = host.factor >= large.factor || host.px >= large.px;
  return {
    isElder: isElder ?? false,
    isAsked: isElder === undefined && isLarge,
    // Who comes from large text must not find smaller text in 长辈版.
    size: size ?? (host.px > defaultSize ? largestSize : defaultSize),
    scale: Math.min(mostScale, Math.max(1, host.factor)),
  };
}
