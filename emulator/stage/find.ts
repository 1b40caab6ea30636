/** The one element a template promises. */
export function find(within: HTMLElement, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the seat has no ${selector}`);
  return found;
}
