/** The shops of a sheet. Pure. */
import type { Around, PlannedBuilding } from './plan-buildings';
import { gridOf } from './plan-grids';
import { plateOf } from './plate';
import { cellAt, once, type Complaints } from './sheet-form';
import { ownIds, ownPart } from './own-ids';
import type { SheetRows } from './sheet-rows';
import type { ShopRecord } from './repository';
import { wrong } from './words';

export type PlannedShop = Omit<ShopRecord, '_id' | 'edition'>;

/** The shops there will be, in the order of their rows. */
export function planShops(
  { shops }: SheetRows,
  { current, grids, buildings }: Around & { readonly buildings: readonly PlannedBuilding[] },
  found: Complaints,
): PlannedShop[] {
  const { community } = current;
  const idOf = new Map(buildings.map(({ name, buildingId }) => [name, buildingId]));
  const fullName = (name = '', buildingId = '', address = '') => [name, buildingId, address].join('\n');
  const full = (row: SheetRows['shops'][number]) => fullName(row.name, idOf.get(row.building ?? ''), row.address);
  const named = once('shops', shops, found, (row) => row.name && full(row));
  const known = new Map(
    current.shops.map((one) => [fullName(one.name, one.buildingId, one.address), ownPart(one.shopId)]),
  );
  const ids = ownIds(
    named.map((row) => ({ own: row.own, name: full(row) })),
    known,
    'shop',
  );
  return named.map((row, order) => {
    const buildingId = row.building === undefined ? undefined : idOf.get(row.building);
    if (row.building !== undefined && buildingId === undefined) {
      found.say(cellAt('shops', 'building', row.at), wrong.noBuilding(row.building));
    }
    const shopId = `${community._id}~${ids[order] ?? ''}`;
    return {
      shopId,
      communityId: community._id,
      gridId: gridOf('shops', row, grids, found)?.id ?? '',
      name: row.name ?? '',
      kind: row.kind ?? 'other',
      ...(buildingId !== undefined && { buildingId }),
      address: row.address ?? '',
      order,
      plate: plateOf(shopId),
    };
  });
}
