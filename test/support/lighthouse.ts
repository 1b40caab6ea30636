/** A second community of this world: so many buildings in two grids, with a worker in each and a coordinator. */
import * as people from '#contracts/people';
import { setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { appoint } from '../../emulator/seed/appoint';
import { community } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { stranger } from './somebody';
import { setupSecret, type World } from './world';

export interface Lighthouse {
  readonly communityId: string;
  readonly coordinator: PersonOnPhone;
  readonly workers: Readonly<Record<'east' | 'west', PersonOnPhone>>;
  /** Somebody behind a door of that building. */
  at(building: number, door?: string): Promise<PersonOnPhone>;
  buildingId(building: number): string;
}

/** Founds it: the first half of the buildings is in the east. */
export async function lighthouse(world: World, communityId: string, count: number): Promise<Lighthouse> {
  const buildings = Array.from({ length: count }, (_, at) => ({
    ...{ id: `b${at + 1}`, gridId: at < count / 2 ? 'east' : 'west' },
    ...{ name: `灯塔新村 ${at + 1} 号楼`, units: 2, floors: 6 },
  }));
  const coordinator = await stranger(world);
  await coordinator.call(people.foundCommunity, {
    setupCode: setupCodeOf(setupSecret, communityId),
    coordinatorName: '灯塔的主任',
    community: { ...community, id: communityId, name: '灯塔社区(演示)' },
    grids: [
      { id: 'east', name: '东网格', phone: '0513-0000-0201' },
      { id: 'west', name: '西网格', phone: '0513-0000-0202' },
    ],
    buildings,
  });
  const buildingId = (building: number) => `${communityId}~b${building}`;
  const at = async (building: number, door = '502', name = '住这里的人') => {
    const phone = await stranger(world);
    const home = { buildingId: buildingId(building), unit: 1, floor: 5, door, name };
    await phone.call(people.settle, home);
    return phone;
  };
  const worker = async (grid: string, home: number, name: string) => {
    const phone = await at(home, '502', name);
    await appoint(coordinator, phone, { role: 'gridWorker', gridId: `${communityId}~${grid}` });
    return phone;
  };
  const workers = { east: await worker('east', 1, '小秦'), west: await worker('west', count, '小卞') };
  return { communityId, coordinator, workers, at, buildingId };
}
