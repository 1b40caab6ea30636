/** From the rows of a sheet and what is there to what will be there, or to what is wrong. Pure. */
import { sheetLimits, type CellError } from '#contracts/places-papers';
import type { SheetTable } from '../../kernel/sheet-port';
import { planBuildings, type PlannedBuilding } from './plan-buildings';
import { planGrids } from './plan-grids';
import { planShops, type PlannedShop } from './plan-shops';
import { cellAt, complaints, type Complaints } from './sheet-form';
import { hasAllTables, readRows, type SheetRows } from './sheet-rows';
import type { BuildingRecord, CommunityRecord, GridRecord, ShopRecord } from './repository';
import { tableNames, wrong } from './words';

export interface Current {
  readonly community: Pick<CommunityRecord, '_id' | 'grids'>;
  readonly buildings: readonly Pick<BuildingRecord, 'buildingId' | 'name' | 'gridId'>[];
  readonly shops: readonly Pick<ShopRecord, 'shopId' | 'name' | 'address' | 'buildingId'>[];
}

export interface Plan {
  readonly grids: readonly GridRecord[];
  readonly buildings: readonly PlannedBuilding[];
  readonly shops: readonly PlannedShop[];
}

export interface Examined {
  readonly errors: readonly CellError[];
  /** Of use only when nothing is wrong. */
  readonly plan: Plan;
  /** Buildings nobody may live in, or the sheet is wrong: building → what to say, and where. */
  readonly mustBeEmpty: ReadonlyMap<string, CellError>;
}

const nothing: Plan = { grids: [], buildings: [], shops: [] };

/** Examines a whole workbook against what the community has now. */
export function examine(tables: ReadonlyMap<string, SheetTable>, current: Current): Examined {
  const found = complaints();
  const rows = readRows(tables, found);
  if (!hasAllTables(tables)) return { errors: found.all, plan: nothing, mustBeEmpty: new Map() };
  sizes(rows, found);
  const grids = planGrids(rows, current.community, found);
  const buildings = planBuildings(rows, { current, grids }, found);
  const shops = planShops(rows, { current, grids, buildings }, found);
  return { errors: found.all, plan: { grids, buildings, shops }, mustBeEmpty: mustBeEmpty(rows, buildings, current) };
}

function sizes(rows: SheetRows, { say }: Complaints): void {
  for (const key of ['grids', 'microGrids', 'buildings', 'shops'] as const) {
    const most = sheetLimits[key];
    const extra = rows[key][most];
    if (extra) say(cellAt(key, 'name', extra.at), wrong.tooMany(most));
  }
  for (const key of ['grids', 'buildings'] as const) {
    if (rows[key].length === 0) say(cellAt(key, 'name', 2), wrong.none);
  }
}

/** Somebody would be homeless, or in a grid his worker knows nothing of. */
function mustBeEmpty(rows: SheetRows, planned: readonly PlannedBuilding[], { buildings }: Current) {
  const after = new Map(planned.map((building) => [building.buildingId, building]));
  const told = new Map<string, CellError>();
  for (const { buildingId, name, gridId } of buildings) {
    const next = after.get(buildingId);
    if (!next) told.set(buildingId, { cell: tableNames.buildings, text: wrong.lived(name) });
    else if (next.gridId !== gridId) {
      const at = rows.buildings.find((row) => row.name === next.name)?.at ?? 0;
      told.set(buildingId, { cell: cellAt('buildings', 'grid', at), text: wrong.livedElsewhere });
    }
  }
  return told;
}
