/** Sheets of places for tests: the demo community's with something else in it, and communities of their own to try them in. */
import * as people from '#contracts/people';
import { setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { buildings, community, grids } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { tables } from '../../emulator/seed/places';
import type { Cell, Table } from '../../emulator/seed/workbook';
import { setupSecret, type World } from './world';

/** A community just opened, with its coordinator; `before` is what he did until then. */
export async function found(
  world: World,
  id: string,
  before: (by: PersonOnPhone) => Promise<void> = () => Promise.resolve(),
): Promise<{ by: PersonOnPhone; communityId: string }> {
  const by = await world.signIn(`coordinator-of-${id}`);
  await before(by);
  await by.call(people.foundCommunity, {
    setupCode: setupCodeOf(setupSecret, id),
    coordinatorName: '开通的人',
    community: { ...community, id },
    grids: [...grids],
    buildings: [...buildings],
  });
  return { by, communityId: id };
}

/** The sheet with one row of a table put in place of another, or after the last. */
export function withRow(sheet: readonly Table[], name: string, at: number, row: readonly Cell[]): readonly Table[] {
  return sheet.map((table) => {
    if (table.name !== name) return table;
    const rows = [...table.rows];
    rows[at] = row;
    return { ...table, rows };
  });
}

/** The sheet without some rows of a table. */
export function without(
  sheet: readonly Table[],
  name: string,
  isLeftOut: (row: readonly Cell[]) => boolean,
): readonly Table[] {
  return sheet.map((table) =>
    table.name === name ? { ...table, rows: table.rows.filter((row) => !isLeftOut(row)) } : table,
  );
}

/** The demo sheet with towers of so many doors each behind its own buildings. */
export function manyDoors(count: number, doorsOfTower = 40): readonly Table[] {
  const towers = Array.from({ length: count / doorsOfTower }, (_, at) => `高层 ${at + 1} 号`);
  const rows: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
    楼栋: towers.map((name) => [null, name, '第 6 网格', null, 1, doorsOfTower]),
    户门: towers.flatMap((name) => Array.from({ length: doorsOfTower }, (_, at) => [name, 1, at + 1, `${at + 1}01`])),
  };
  return tables.map((table) => {
    const own = table.name === '户门' ? table.rows.slice(0, 1) : table.rows;
    return { ...table, rows: [...own, ...(rows[table.name] ?? [])] };
  });
}
