/** What a community has as the tables of a workbook, and the same tables empty. Pure. */
import { shopKindWords } from '#contracts/shop-words';
import type { WrittenTable } from '../../kernel/sheet-port';
import { ownPart } from './own-ids';
import type { BuildingRecord, CommunityRecord, ShopRecord } from './repository';
import { form, tableKeys, type TableKey } from './sheet-form';
import { fileNames, howTo, tableNames } from './words';

type Cell = string | number;
type Rows = Readonly<Record<TableKey, readonly (readonly Cell[])[]>>;

export interface Places {
  readonly community: Pick<CommunityRecord, 'grids'>;
  readonly buildings: readonly BuildingRecord[];
  readonly shops: readonly ShopRecord[];
}

const none: Rows = { grids: [], microGrids: [], buildings: [], doors: [], shops: [] };

/** The workbook to fill in. */
export const emptyTables = tablesOf(none);

/** The workbook that would make these places again. */
export function tablesFor({ community, buildings, shops }: Places): readonly WrittenTable[] {
  const gridName = new Map(community.grids.map(({ id, name }) => [id, name]));
  const microGrids = community.grids.flatMap(({ name, microGrids: inside = [] }) =>
    inside.map((one) => ({ ...one, grid: name })),
  );
  const microName = new Map(microGrids.map(({ id, name }) => [id, name]));
  const buildingName = new Map(buildings.map(({ buildingId, name }) => [buildingId, name]));
  return tablesOf({
    grids: community.grids.map(({ id, name, phone }) => [ownPart(id), name, phone]),
    microGrids: microGrids.map(({ id, name, grid }) => [ownPart(id), name, grid]),
    buildings: buildings.map(({ buildingId, name, gridId, microGridId = '', units, floors }) => [
      ...[ownPart(buildingId), name, gridName.get(gridId) ?? '', microName.get(microGridId) ?? ''],
      ...[units, floors],
    ]),
    doors: buildings.flatMap(({ name, doors }) =>
      doors.flatMap(({ unit, floor, doors: numbers }) => numbers.map((door) => [name, unit, floor, door])),
    ),
    shops: shops.map(({ shopId, name, kind, gridId, buildingId = '', address }) => [
      ...[ownPart(shopId), name, shopKindWords[kind], gridName.get(gridId) ?? ''],
      ...[buildingName.get(buildingId) ?? '', address],
    ]),
  });
}

function tablesOf(rows: Rows): readonly WrittenTable[] {
  const filled = tableKeys.map((key) => ({
    name: tableNames[key],
    widths: form[key].map(({ width }) => width),
    rows: [form[key].map(({ title }) => title), ...rows[key]],
  }));
  return [{ name: fileNames.howTo, widths: [72], rows: howTo.map((line) => [line]) }, ...filled];
}
