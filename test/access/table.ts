/** The numbers of a walk as tables: how each screen reads in each view, and what it costs against its bounds. */
import { screenBounds } from '../budgets/bounds';
import { costNames } from '../budgets/cost-breaches';
import { nameOf } from './view';
import type { Row } from './walk';

/** One line a screen and view. */
export function readingLines(rows: readonly Row[]): string[] {
  return [line(['screen', 'view', 'text px', 'target px', 'contrast', 'breaches']), ...rows.map(readingLine)];
}

/** One line a screen: the most it cost in any view, and what it may cost. */
export function costLines(rows: readonly Row[]): string[] {
  const names = [...new Set(rows.map(({ screen }) => screen.name))];
  return [line(['screen', '', ...costNames]), ...names.map((name) => costLine(name, rows))];
}

/** Every breach with the screen and view it was found in. */
export function breachLines(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => row.breaches.map((breach) => `${row.screen.name} ${nameOf(row.view)}: ${breach}`));
}

function readingLine({ screen, view, smallestText, smallestTarget, lowestContrast, breaches }: Row): string {
  const numbers = [smallestText.toFixed(1), smallestTarget.toFixed(0), lowestContrast.toFixed(2)];
  return line([screen.name, nameOf(view), ...numbers, String(breaches.length)]);
}

function costLine(name: string, rows: readonly Row[]): string {
  const own = rows.filter(({ screen }) => screen.name === name);
  const most = costNames.map((what) => Math.max(...own.map(({ cost }) => cost[what])));
  const bounds = costNames.map((what) => screenBounds[name]?.[what] ?? '–');
  return line([name, '', ...most.map((value, index) => `${value}/${bounds[index] ?? ''}`)]);
}

function line([screen = '', view = '', ...numbers]: readonly string[]): string {
  const head = `${screen.padEnd(19)}${view && view.padEnd(19)}`;
  return `${head}${numbers.map((number) => number.padStart(view ? 10 : 14)).join('')}`;
}
