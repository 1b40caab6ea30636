/** What the columns of a picker hold, by its mode. */
import { numberOr, textOr } from './part';

export interface Columns {
  lists(): readonly (readonly string[])[];
  chosen(): readonly number[];
  choose(column: number, index: number): void;
  /** As the page gets it. */
  value(): unknown;
}

type Get = (name: string) => unknown;

/** undefined for a mode this phone lacks. `value` is what the page gave, or what was chosen before. */
export function columnsOf(get: Get, value: unknown): Columns | undefined {
  const mode = textOr(get('mode'), 'selector');
  if (mode === 'selector') return selector(get, numberOr(value, 0));
  if (mode === 'multiSelector') return multiSelector(get, Array.isArray(value) ? value.map(Number) : []);
  if (mode === 'time') return time(get, textOr(value));
  if (mode === 'date') return date(get, textOr(value));
  return undefined;
}

function selector(get: Get, first: number): Columns {
  let index = first;
  return {
    lists: () => [words(get('range'), get('rangeKey'))],
    chosen: () => [index],
    choose: (_, at) => (index = at),
    value: () => String(index),
  };
}

function multiSelector(get: Get, first: readonly number[]): Columns {
  const chosen = [...first];
  const lists = (): string[][] => listOf(get('range')).map((one) => words(one, get('rangeKey')));
  return {
    lists,
    chosen: () => lists().map((list, column) => Math.min(chosen[column] ?? 0, Math.max(0, list.length - 1))),
    choose: (column, index) => (chosen[column] = index),
    value: () => lists().map((_, column) => chosen[column] ?? 0),
  };
}

function time(get: Get, first: string): Columns {
  const [from, to] = [textOr(get('start'), '00:00'), textOr(get('end'), '23:59')];
  let [hour, minute] = (first === '' ? from : first).split(':').map(Number) as [number, number];
  const hours = (): number[] => range(Number(from.slice(0, 2)), Number(to.slice(0, 2)));
  const minutes = (): number[] =>
    range(0, 59).filter((one) => `${two(hour)}:${two(one)}` >= from && `${two(hour)}:${two(one)}` <= to);
  return {
    lists: () => [hours().map(two), minutes().map(two)],
    chosen: () => [hours().indexOf(hour), minutes().indexOf(minute)],
    choose: (column, index) => {
      if (column === 0) hour = hours()[index] ?? hour;
      else minute = minutes()[index] ?? minute;
      minute = minutes().includes(minute) ? minute : (minutes()[0] ?? 0);
    },
    value: () => `${two(hour)}:${two(minute)}`,
  };
}

/** `fields`: a year, a month or a day, in the form the page gave its bounds in. */
function date(get: Get, first: string): Columns {
  const count = { year: 1, month: 2, day: 3 }[textOr(get('fields'), 'day')] ?? 3;
  const [from, to] = [full(textOr(get('start'), '1900-01-01'), 1), full(textOr(get('end'), '2100-12-31'), 31)];
  const parts = full(first === '' ? from : first, 1)
    .split('-')
    .map(Number);
  const text = (upTo: number, last?: number): string =>
    parts
      .slice(0, upTo)
      .concat(last ?? [])
      .map(two)
      .join('-');
  const options = (column: number): number[] => {
    const all = [range(Number(from.slice(0, 4)), Number(to.slice(0, 4))), range(1, 12), range(1, daysOf(parts))];
    const fits = (one: number): boolean => {
      const begun = text(column, one);
      return begun >= from.slice(0, begun.length) && begun <= to.slice(0, begun.length);
    };
    return (all[column] ?? []).filter(fits);
  };
  const units = ['年', '月', '日'];
  return {
    lists: () => range(0, count - 1).map((column) => options(column).map((one) => `${one}${units[column] ?? ''}`)),
    chosen: () => range(0, count - 1).map((column) => options(column).indexOf(parts[column] ?? 0)),
    choose: (column, index) => {
      parts[column] = options(column)[index] ?? parts[column] ?? 1;
      for (const later of range(column + 1, 2)) {
        if (!options(later).includes(parts[later] ?? 0)) parts[later] = options(later)[0] ?? 1;
      }
    },
    value: () => text(count),
  };
}

function daysOf([year = 2000, month = 1]: readonly number[]): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function full(text: string, last: number): string {
  const [year = 1900, month = last === 1 ? 1 : 12, day = last] = text.split('-').map(Number);
  return [year, month, day].map(two).join('-');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function words(list: unknown, key: unknown): string[] {
  return listOf(list).map((one) =>
    typeof one === 'object' && one !== null ? textOr((one as Record<string, unknown>)[textOr(key)]) : textOr(one),
  );
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
