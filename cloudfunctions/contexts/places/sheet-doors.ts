/** The doors of a sheet, gathered by building, unit and floor. Pure. */
import { sheetLimits } from '#contracts/places-papers';
import type { DoorFloor } from '#contracts/places';
import { cellAt, type Complaints } from './sheet-form';
import type { BuildingRow, DoorRow } from './sheet-rows';
import { wrong } from './words';

/** Name of a building → its doors, from the lowest floor of the first unit up. */
export function doorsByBuilding(
  doors: readonly DoorRow[],
  buildings: readonly BuildingRow[],
  found: Complaints,
): ReadonlyMap<string, readonly DoorFloor[]> {
  const rowOf = new Map(buildings.map((row) => [row.name, row]));
  const byBuilding = new Map<string, DoorRow[]>();
  for (const door of doors.filter((one) => one.building !== undefined)) {
    const { building = '', at } = door;
    const row = rowOf.get(building);
    if (!row) found.say(cellAt('doors', 'building', at), wrong.noBuilding(building));
    else fits(door, row, found);
    const list = byBuilding.get(building) ?? [];
    if (list.length === sheetLimits.doorsOfBuilding) {
      found.say(cellAt('doors', 'building', at), wrong.tooMany(sheetLimits.doorsOfBuilding));
    }
    list.push(door);
    byBuilding.set(building, list);
  }
  return new Map([...byBuilding].map(([name, list]) => [name, byFloor(list, found)]));
}

function fits({ unit, floor, at }: DoorRow, { units, floors }: BuildingRow, { say }: Complaints): void {
  if (unit !== undefined && units !== undefined && unit > units) {
    say(cellAt('doors', 'unit', at), wrong.noUnit(units));
  }
  if (floor !== undefined && floors !== undefined && floor > floors) {
    say(cellAt('doors', 'floor', at), wrong.noFloor(floors));
  }
}

/** A door is one by unit and number, whatever floor it is said to be on. */
function byFloor(doors: readonly DoorRow[], { say }: Complaints): DoorFloor[] {
  const seen = new Map<string, number>();
  const floors = new Map<string, { unit: number; floor: number; doors: string[] }>();
  for (const { unit, floor, door, at } of doors) {
    if (unit === undefined || floor === undefined || door === undefined) continue;
    const before = seen.get(`${unit} ${door}`);
    if (before !== undefined) say(cellAt('doors', 'door', at), wrong.twice(before));
    seen.set(`${unit} ${door}`, at);
    const level = floors.get(`${unit} ${floor}`) ?? { unit, floor, doors: [] };
    level.doors.push(door);
    floors.set(`${unit} ${floor}`, level);
  }
  return [...floors.values()].sort((one, other) => one.unit - other.unit || one.floor - other.floor);
}
