/** A code of the door as it is read aloud, scanned and typed. */

const mark = 'ZHIYE ';
const length = 8;

/** In two halves, as it is read aloud: `ABCD 2345`. */
export function spelledCode(code: string): string {
  return `${code.slice(0, length / 2)} ${code.slice(length / 2)}`;
}

/** What stands in the picture. */
export function toScannedText(code: string): string {
  return `${mark}${code}`;
}

/** The code in what was scanned or typed, or undefined when there is none. */
export function codeIn(text: string): string | undefined {
  const letters = text
    .toUpperCase()
    .replace(mark, '')
    .replace(/[^0-9A-Z]/g, '');
  return letters.length === length ? letters : undefined;
}
