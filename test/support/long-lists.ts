/** Lists of persons that are long enough for a second coordinator. */
import * as people from '#contracts/people';
import { collections as inPrivacy } from '../../cloudfunctions/contexts/privacy/repository';
import { placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { databaseHand } from './database-hand';
import type { World } from './world';

/** Lets a list wait for a second coordinator, as one of many persons would. */
export async function letWait(world: World, exportId: string): Promise<void> {
  await databaseHand(world).collection(inPrivacy.exports).doc(exportId).update({ state: 'waiting', persons: 21 });
}

/** Lets so many move in, so that a list has more persons than one may take alone. */
export async function moveIn(world: World, count: number): Promise<readonly PersonOnPhone[]> {
  const movers = Array.from({ length: count }, (_, at) => world.signIn(`moved-in-${process.pid}-${at}`));
  const all = await Promise.all(movers);
  await Promise.all(all.map((one, at) => one.call(people.settle, { buildingId: placeId('b4'), name: `邻居${at}` })));
  return all;
}
