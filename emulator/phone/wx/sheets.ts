/** Sheets the phone lays over a page, each waiting for one tap. */
import { make } from '../runtime/screen';
import type { Phone } from '../runtime/phone';

export interface Choice<Answer> {
  readonly words: string;
  readonly answer: Answer;
  readonly look?: 'main' | 'plain';
  readonly colour?: string;
}

interface SheetContent<Answer> {
  readonly title: string;
  readonly body?: readonly (string | HTMLElement)[];
  readonly choices: readonly Choice<Answer>[];
  /** What a tap beside the sheet means; without one it means nothing. */
  readonly beside?: Answer;
  /** In the middle of the screen instead of at its foot. */
  readonly isDialog?: boolean;
  readonly id: string;
}

/** Shows a sheet and answers with what was chosen. `answer` given to `fill` closes it, too. */
export function ask<Answer>(
  { screen }: Phone,
  content: SheetContent<Answer>,
  fill?: (body: HTMLElement, answer: (value: Answer) => void) => void,
): Promise<Answer> {
  return new Promise((resolve) => {
    const cover = make('div', content.isDialog ? 'phone-cover phone-cover-middle' : 'phone-cover');
    const answer = (value: Answer): void => {
      cover.remove();
      resolve(value);
    };
    cover.append(draw(content, answer, fill));
    const { beside } = content;
    if (beside !== undefined) {
      cover.addEventListener('click', (event) => event.target === cover && answer(beside));
    }
    screen.sheets.append(cover);
    cover.querySelector<HTMLElement>('.phone-choice-main')?.focus();
  });
}

function draw<Answer>(
  { title, body = [], choices, id, isDialog = false }: SheetContent<Answer>,
  answer: (value: Answer) => void,
  fill?: (body: HTMLElement, answer: (value: Answer) => void) => void,
): HTMLElement {
  const sheet = make('div', isDialog ? 'phone-dialog' : 'phone-sheet');
  sheet.id = `phone-${id}`;
  sheet.setAttribute('role', 'dialog');
  sheet.setAttribute('aria-modal', 'true');
  sheet.setAttribute('aria-label', title);
  if (title !== '') sheet.append(make('div', 'phone-sheet-title', title));
  const middle = make('div', 'phone-sheet-body');
  middle.append(...body.map((one) => (typeof one === 'string' ? make('p', '', one) : one)));
  fill?.(middle, answer);
  if (middle.childNodes.length > 0) sheet.append(middle);
  const row = make('div', 'phone-choices');
  for (const { words, answer: value, look = 'plain', colour } of choices) {
    const button = make('button', `phone-choice phone-choice-${look}`, words);
    if (colour !== undefined) button.style.color = colour;
    button.addEventListener('click', () => answer(value));
    row.append(button);
  }
  sheet.append(row);
  return sheet;
}
