/** Persons an act or a test makes up on the spot, so that it can be done again and again in one world. */
import * as people from '#contracts/people';
import { appoint } from '../../emulator/seed/appoint';
import { placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import type { World } from './world';

let made = 0;

/** Somebody who was never here. */
export function stranger(world: World): Promise<PersonOnPhone> {
  made += 1;
  return world.signIn(`somebody-${process.pid}-${made}`);
}

/** Somebody who lives here and has done nothing else yet. */
export async function neighbour(world: World, building = 'b4', name = '小尹'): Promise<PersonOnPhone> {
  const somebody = await stranger(world);
  await somebody.call(people.settle, { buildingId: placeId(building), name });
  return somebody;
}

/** Somebody of the fifth grid, where the others report nothing. */
export async function inTheFifth(world: World, role: 'gridWorker' | 'microGridWorker' = 'gridWorker'): Promise<Worker> {
  const phone = await neighbour(world);
  return { phone, id: await appoint(world.people.fang, phone, { role, gridId: placeId('g5') }) };
}

export interface Worker {
  readonly phone: PersonOnPhone;
  readonly id: string;
}

/** One more who coordinates the community. */
export async function coordinator(world: World): Promise<PersonOnPhone> {
  const phone = await neighbour(world);
  await appoint(world.people.fang, phone, { role: 'coordinator', communityId: 'qingnian' });
  return phone;
}
