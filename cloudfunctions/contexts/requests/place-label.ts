/** A place as people say it. */
import type { Building } from '#contracts/places';
import type { Place } from '#contracts/values';
import { Refusal } from '../../kernel/refusal';
import type { RequestRecord } from './repository';
import { words } from './words';

/**
 * The place in words, e.g. 青年路新村 3 号楼 2 单元 4 层.
 * @throws Refusal PLACE_UNKNOWN when the building has no such unit or floor
 */
export function placeLabel(building: Building, { unit, floor }: Place): string {
  if (unit !== undefined && unit > building.units) throw new Refusal('PLACE_UNKNOWN', 'unit', ['place.unit']);
  if (floor !== undefined && floor > building.floors) throw new Refusal('PLACE_UNKNOWN', 'floor', ['place.floor']);
  return words.place(building.name, unit, floor);
}

/** The same place as neighbours are told of it: the stairway, never the floor. */
export function publicPlace({
  buildingId,
  label,
  unit,
  floor,
  shopId,
}: RequestRecord['place']): RequestRecord['place'] {
  if (shopId !== undefined) return { buildingId, label, shopId };
  const shown = floor === undefined ? label : label.slice(0, label.length - words.place('', undefined, floor).length);
  return { buildingId, label: shown.trim(), ...(unit !== undefined && { unit }) };
}

/** The building alone, as it was called when it was reported. */
export function buildingLabel({ label, unit, floor }: RequestRecord['place']): string {
  return label.slice(0, label.length - words.place('', unit, floor).length).trim();
}
