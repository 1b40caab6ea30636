/**
 * A phone number as it is read: where the line is too short for all of it, it breaks after the area code and nowhere
 * else.
 */
export const inTwoParts = (number: string) => number.replace(/-(?=[^-]*$)/, '\u2011');

/** Who is rung where only a grid is known. */
export const workerOf = (gridName: string) => `${gridName}网格员`;
