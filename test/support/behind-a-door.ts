/** People who say behind which door they live, and those of whom somebody else says so. */
import * as homes from '#contracts/homes';
import * as people from '#contracts/people';
import { placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { stranger } from './somebody';
import type { World } from './world';

/** The building most cases of the tests are in. */
const buildingId = placeId('b3');

/** Says that he lives behind that door of the fifth floor: anybody can. */
export async function typedDoor(world: World, door: string, by?: PersonOnPhone): Promise<PersonOnPhone> {
  const somebody = by ?? (await stranger(world));
  await somebody.call(people.settle, { buildingId, unit: 2, floor: 5, door, name: '隔壁' });
  return somebody;
}

/** The worker has been there: he does live behind the door he named. */
export async function confirm({ people: { zhou } }: World, somebody: PersonOnPhone): Promise<PersonOnPhone> {
  const { person } = await somebody.call(people.me, {});
  await zhou.call(homes.confirmHome, { personId: person?.id ?? '', homeId: person?.home?.id ?? '' });
  return somebody;
}

export async function behindDoor(world: World, door: string): Promise<PersonOnPhone> {
  return confirm(world, await typedDoor(world, door));
}
