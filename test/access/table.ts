/** The numbers of a walk, one line a screen and view. */
import { nameOf } from './reader';
import type { Row } from './walk';

/** The table, then every breach under the screen it was found on. */
export function tableLines(rows: readonly Row[]): string[] {
  const head = line(['screen', 'view', 'text px', 'target px', 'contrast', 'breaches']);
  const found = rows.flatMap((row) =>
    row.breaches.map((breach) => `${row.screen.name} ${nameOf(row.view)}: ${breach}`),
  );
  return [head, ...rows.map(rowLine), '', ...found];
}

function rowLine({ screen, view, smallestText, smallestTarget, lowestContrast, breaches }: Row): string {
  const numbers = [smallestText.toFixed(1), smallestTarget.toFixed(0), lowestContrast.toFixed(2)];
  return line([screen.name, nameOf(view), ...numbers, String(breaches.length)]);
}

function line([screen = '', view = '', ...numbers]: readonly string[]): string {
  return `${screen.padEnd(18)}${view.padEnd(18)}${numbers.map((number) => number.padStart(10)).join('')}`;
}
