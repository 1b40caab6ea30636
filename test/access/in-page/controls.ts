/** Everything a person can press or write in, with its size and the name a screen reader says. */
import { isSeen, placeOf } from './seen';

export interface ControlSeen {
  readonly place: string;
  readonly width: number;
  readonly height: number;
  /** Empty when a screen reader has nothing to say. */
  readonly name: string;
}

const roles = ['button', 'link', 'radio', 'checkbox', 'switch', 'tab', 'textbox'];
const pressable = [
  'button, a[href], input, textarea, select, [tabindex]:not([tabindex="-1"])',
  ...roles.map((role) => `[role="${role}"]`),
].join(', ');

/** Controls of a part of the page, without those inside `left` (parts the platform draws). */
export function controlsIn(root: Element, left: string): ControlSeen[] {
  return [...root.querySelectorAll(pressable)]
    .filter((element) => isSeen(element) && !element.closest(left))
    .map((element) => {
      const { width, height } = surfaceOf(element).getBoundingClientRect();
      return { place: placeOf(element), width, height, name: nameOf(element) };
    });
}

/** A field is pressed anywhere inside its frame, which is drawn by what holds it. */
function surfaceOf(element: Element): Element {
  const isField = element.localName === 'input' || element.localName === 'textarea';
  return isField ? (element.closest('wx-input, wx-textarea') ?? element) : element;
}

/** As a screen reader finds it. A hint inside a field is no name: it is gone with the first letter. */
function nameOf(element: Element): string {
  const byId = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => (id ? (document.getElementById(id)?.textContent ?? '') : ''));
  const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
  const label = [...(labels ?? [])].map(({ textContent }) => textContent);
  const pictures = [...element.querySelectorAll('img[alt]')].map((picture) => picture.getAttribute('alt') ?? '');
  const names = [element.getAttribute('aria-label') ?? '', ...byId, ...label, element.textContent, ...pictures];
  return names.map((name) => name.trim()).find((name) => name !== '') ?? '';
}
