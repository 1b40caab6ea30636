/** The buildings of a sheet with their doors. Pure. */
import { gridOf } from './plan-grids';
import { plateOf } from './plate';
import { doorsByBuilding } from './sheet-doors';
import { cellAt, once, type Complaints } from './sheet-form';
import { ownIds, ownPart } from './own-ids';
import type { BuildingRow, SheetRows } from './sheet-rows';
import type { BuildingRecord, GridRecord } from './repository';
import type { Current } from './sheet-plan';
import { wrong } from './words';

export type PlannedBuilding = Omit<BuildingRecord, '_id' | 'edition'>;

export interface Around {
  readonly current: Current;
  readonly grids: readonly GridRecord[];
}

/** The buildings there will be, in the order of their rows. */
export function planBuildings(rows: SheetRows, { current, grids }: Around, found: Complaints): PlannedBuilding[] {
  const named = once('buildings', rows.buildings, found, ({ name }) => name);
  const known = new Map(current.buildings.map(({ buildingId, name }) => [name, ownPart(buildingId)]));
  const ids = ownIds(
    named.map(({ own, name = '' }) => ({ own, name })),
    known,
    'building',
  );
  const doors = doorsByBuilding(rows.doors, named, found);
  return named.map((row, order) => {
    const grid = gridOf('buildings', row, grids, found);
    const microGridId = microGridOf(row, grid, found);
    const buildingId = `${current.community._id}~${ids[order] ?? ''}`;
    return {
      buildingId,
      communityId: current.community._id,
      gridId: grid?.id ?? '',
      ...(microGridId !== undefined && { microGridId }),
      name: row.name ?? '',
      units: row.units ?? 0,
      floors: row.floors ?? 0,
      order,
      plate: plateOf(buildingId),
      doors: doors.get(row.name ?? '') ?? [],
    };
  });
}

function microGridOf({ microGrid, at }: BuildingRow, grid: GridRecord | undefined, found: Complaints) {
  if (microGrid === undefined || !grid) return undefined;
  const id = grid.microGrids?.find(({ name }) => name === microGrid)?.id;
  if (id === undefined) found.say(cellAt('buildings', 'microGrid', at), wrong.noMicroGrid(microGrid));
  return id;
}
