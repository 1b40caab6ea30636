/** Documents of places as their readers may see them, field by field. */
import type { Building, Community, Shop } from '#contracts/places';
import type { OutputOf } from '#contracts/operation';
import type { PlaceImport, viewImport } from '#contracts/places-papers';
import type { PlateOrder } from '#contracts/plates';
import { keptDays } from '../../../config/settings';
import type { PersonActor } from '../../kernel/actor';
import type { PlateOrderRecord } from './plates-repository';
import type { BuildingRecord, CommunityRecord, ImportRecord, ShopRecord } from './repository';
import { fileNames } from './words';

const day = 86_400_000;

export function presentCommunity(record: CommunityRecord): Community {
  return {
    id: record._id,
    name: record.name,
    street: record.street,
    phone: record.phone,
    grids: record.grids.map(({ id, name, phone, microGrids }) => ({
      id,
      name,
      phone,
      ...(microGrids && { microGrids: microGrids.map((one) => ({ id: one.id, name: one.name })) }),
    })),
  };
}

export function presentBuilding(record: Omit<BuildingRecord, 'doors' | 'order' | 'plate'>): Building {
  const { buildingId, communityId, gridId, microGridId, name, units, floors } = record;
  return {
    id: buildingId,
    communityId,
    gridId,
    name,
    units,
    floors,
    ...(microGridId !== undefined && { microGridId }),
  };
}

export function presentShop({ shopId, communityId, gridId, name, kind, buildingId, address }: ShopRecord): Shop {
  return { id: shopId, communityId, gridId, name, kind, address, ...(buildingId !== undefined && { buildingId }) };
}

/** What a list of imports loads of one. */
type ListedImport = Omit<ImportRecord, 'errors' | 'digest' | 'byId' | 'base' | 'file'>;

export function presentImport(record: ListedImport): PlaceImport {
  const { _id, communityId, state, at, counts, written, toWrite, errorCount } = record;
  return {
    id: _id,
    communityId,
    state,
    at: at.toISOString(),
    counts,
    written,
    toWrite,
    errorCount,
    abilities: state === 'ready' || state === 'writing' ? ['write', 'drop'] : [],
  };
}

/** An import with what is wrong in it; the sheet is handed back to who brought it, to nobody else, and for a while. */
export function presentExamined(
  record: ImportRecord,
  { actor, now }: { readonly actor: PersonActor; readonly now: Date },
): OutputOf<typeof viewImport> {
  const { at, paperId, byId, errors } = record;
  const isKept = now.getTime() - at.getTime() < keptDays.papers * day;
  const paper =
    paperId !== undefined && isKept && byId === actor.personId ? { paperId, name: fileNames.wrongSheet } : undefined;
  return { import: presentImport(record), errors: [...errors], ...(paper && { paper }) };
}

export function presentPlateOrder({ at, turnAt, isStuck, drawn, total }: PlateOrderRecord): PlateOrder {
  const isBegun = turnAt.getTime() > at.getTime();
  return { at: at.toISOString(), state: isStuck ? 'stuck' : isBegun ? 'drawing' : 'waiting', drawn, total };
}
