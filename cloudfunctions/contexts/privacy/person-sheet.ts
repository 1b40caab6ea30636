/** A list of persons as a sheet: CSV that the office's programs open as it is, and that runs nothing when opened. Pure. */
import type { residentsOf } from '#contracts/residents';
import type { OutputOf } from '#contracts/operation';
import { words } from './words';

export type PersonRow = OutputOf<typeof residentsOf>['items'][number];

/** Without it the usual sheet program takes Chinese for something else. */
const byteOrderMark = '\ufeff';

/** One line a person, in the order given. */
export function asSheet(persons: readonly PersonRow[]): Buffer {
  const { sheet } = words;
  const lines = persons.map(({ name, homes }) => [name, homes.map(homeOf).join(';')]);
  const text = [[sheet.name, sheet.home], ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n');
  return Buffer.from(`${byteOrderMark}${text}\r\n`, 'utf8');
}

function homeOf({ buildingName, unit, floor }: PersonRow['homes'][number]): string {
  const { sheet } = words;
  return [buildingName, unit !== undefined && sheet.unit(unit), floor !== undefined && sheet.floor(floor)]
    .filter(Boolean)
    .join(' ');
}

/** A cell that begins like a formula is kept from being one. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
