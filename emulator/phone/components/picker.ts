/** A picker: one tap opens a sheet with columns, «确定» tells the page. */
import { make } from '../runtime/screen';
import { ask } from '../wx/sheets';
import { isOn, textOr, type BuiltIn, type Part } from './part';
import { columnsOf, type Columns } from './picker-columns';

type Base = Omit<Part, 'life'>;

export const picker: BuiltIn = {
  tag: 'picker',
  properties: [
    ...['mode', 'range', 'rangeKey', 'value', 'start', 'end', 'fields', 'disabled', 'name', 'headerText', 'level'],
    'customItem',
  ],
  open(part) {
    let chosen: unknown;
    return {
      update: (name, value) => name === 'value' && (chosen = value),
      tap: () => {
        if (!isOn(part.get('disabled'))) void open(part, chosen, (value) => (chosen = value));
      },
      value: () => chosen ?? null,
      reset: () => (chosen = undefined),
    };
  },
};

async function open(part: Base, value: unknown, keep: (value: unknown) => void): Promise<void> {
  const columns = columnsOf(part.get, value);
  if (!columns) {
    part.phone.reportError(new Error(`picker mode="${textOr(part.get('mode'))}" is not on this phone`), 'picker');
    return;
  }
  const body = make('div', 'phone-columns');
  draw(part, columns, body);
  const isDone = await ask<boolean>(part.phone, {
    id: 'picker',
    title: textOr(part.get('headerText')),
    body: [body],
    choices: [
      { words: '取消', answer: false },
      { words: '确定', answer: true, look: 'main' },
    ],
    beside: false,
  });
  if (!isDone) {
    part.fire('cancel', {});
    return;
  }
  keep(columns.value());
  part.fire('change', { value: columns.value() });
}

/** Every choice may change the columns after it. */
function draw(part: Base, columns: Columns, body: HTMLElement): void {
  body.replaceChildren(
    ...columns.lists().map((list, column) => {
      const box = make('div', 'phone-column');
      box.setAttribute('role', 'listbox');
      list.forEach((words, index) => {
        const isChosen = columns.chosen()[column] === index;
        const option = make('button', 'phone-option', words);
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', String(isChosen));
        option.addEventListener('click', () => {
          columns.choose(column, index);
          if (textOr(part.get('mode')) === 'multiSelector') part.fire('columnchange', { column, value: index });
          // The page may answer a changed column with another range at once.
          setTimeout(() => draw(part, columns, body));
        });
        box.append(option);
        if (isChosen) requestAnimationFrame(() => option.scrollIntoView({ block: 'center' }));
      });
      return box;
    }),
  );
}
