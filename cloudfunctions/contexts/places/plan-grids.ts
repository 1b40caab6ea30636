/** The grids and micro-grids of a sheet. Pure. */
import { cellAt, once, type Complaints } from './sheet-form';
import { ownIds, ownPart } from './own-ids';
import type { GridRow, MicroGridRow, SheetRows } from './sheet-rows';
import type { CommunityRecord, GridRecord, MicroGridRecord } from './repository';
import { tableNames, wrong } from './words';

type Community = Pick<CommunityRecord, '_id' | 'grids'>;

/** The grids there will be, with their micro-grids. A grid that is there cannot be left out: workers and cases stand in it. */
export function planGrids({ grids, microGrids }: SheetRows, community: Community, found: Complaints): GridRecord[] {
  const named = once('grids', grids, found, ({ name }) => name);
  const known = new Map(community.grids.map(({ id, name }) => [name, ownPart(id)]));
  const ids = ownIds(
    named.map(({ own, name = '' }) => ({ own, name })),
    known,
    'grid',
  );
  const micro = planMicroGrids(named, microGrids, community, found);
  const planned = named.map(({ name, phone }, at) => {
    const inside = micro.get(name ?? '') ?? [];
    return {
      id: `${community._id}~${ids[at] ?? ''}`,
      name: name ?? '',
      phone: phone ?? '',
      ...(inside.length > 0 && { microGrids: inside }),
    };
  });
  for (const gone of community.grids.filter(({ id }) => !planned.some((grid) => grid.id === id))) {
    found.say(tableNames.grids, wrong.gridGone(gone.name));
  }
  return planned;
}

function planMicroGrids(
  grids: readonly GridRow[],
  rows: readonly MicroGridRow[],
  community: Community,
  found: Complaints,
): ReadonlyMap<string, MicroGridRecord[]> {
  const fullName = (grid: string, name: string) => `${grid}\n${name}`;
  const named = once('microGrids', rows, found, ({ name, grid }) => name && grid && fullName(grid, name));
  const known = new Map(
    community.grids.flatMap(({ name: grid, microGrids = [] }) =>
      microGrids.map(({ id, name }) => [fullName(grid, name), ownPart(id)] as const),
    ),
  );
  const ids = ownIds(
    named.map(({ own, name, grid }) => ({ own, name: fullName(grid ?? '', name ?? '') })),
    known,
    'microGrid',
  );
  const byGrid = new Map<string, MicroGridRecord[]>();
  named.forEach(({ name = '', grid = '', at }, index) => {
    if (grid !== '' && !grids.some((one) => one.name === grid)) {
      found.say(cellAt('microGrids', 'grid', at), wrong.noGrid(grid));
    }
    byGrid.set(grid, [...(byGrid.get(grid) ?? []), { id: `${community._id}~${ids[index] ?? ''}`, name }]);
  });
  return byGrid;
}

/** The grid a row names. */
export function gridOf(
  table: 'buildings' | 'shops',
  { grid, at }: { readonly grid: string | undefined; readonly at: number },
  grids: readonly GridRecord[],
  found: Complaints,
): GridRecord | undefined {
  const meant = grids.find(({ name }) => name === grid);
  if (!meant && grid !== undefined) found.say(cellAt(table, 'grid', at), wrong.noGrid(grid));
  return meant;
}
