/** Prints what the page has for paper. */
export function printPage(): void {
  globalThis.print();
}
