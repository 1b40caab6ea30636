/**
 * Whom one rings, and below it the number as it is read: where a line is too short for all of it, it breaks after the
 * area code and nowhere else.
 */
export const ringable = (who: string, number: string) => `${who}\n${unbroken(number)}`;

/** A number that is read and copied: its last part stays in one piece. */
export const unbroken = (number: string) => number.replace(/-(?=[^-]*$)/, '\u2011');

/** Who is rung where only a grid is known. */
export const workerOf = (gridName: string) => `${gridName}的网格员`;
