/** A phone number as it is dialled, from left to right: never broken where a line ends. */
export const inOnePiece = (number: string) => number.replace(/-/g, '\u2011');

/** Who is rung where only a grid is known. */
export const workerOf = (gridName: string) => `${gridName}的网格员`;
