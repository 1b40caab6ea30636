/** A phone number as it is read: its dashes are of the kind a line does not break at. */
export const inOneLine = (number: string) => number.replaceAll('-', '\u2011');
