/** What was said in passing, at the point where an act begins. */
import * as overheard from '#contracts/request-overheard';
import * as requests from '#contracts/requests';
import { placeId } from '../../emulator/seed/community';
import { act, type Act } from './act';
import { dark, done } from './cases';
import { photo, type World } from './world';

/** A shop that stands in no building, of the sixth grid, which nobody keeps here. */
export const shopId = placeId('s2');
export const tile = { shopId, askerShopId: shopId, words: '门口的地砖裂了,想换一块。', photos: [] as string[] };

export async function tileOverheard({ people: { zhou } }: World): Promise<string> {
  return (await zhou.call(overheard.overhear, tile)).id;
}

/** What the worker says is done, of one that no message reaches. */
export async function tileLaid(world: World): Promise<string> {
  const id = await tileOverheard(world);
  await world.people.zhou.call(requests.take, { id, seenVersion: 1 });
  await world.people.zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
  return id;
}

export const overheardActs: readonly Act[] = [
  act(overheard.overhear, '', async ({ people: { zhou } }) => ({
    by: zhou,
    input: { place: dark.place, words: '说是三楼的扶手松了。', photos: [await zhou.upload(photo('light-dark'))] },
  })),
  act(overheard.overhear, 'of a shop', async ({ people: { zhou } }) => ({ by: zhou, input: tile }), { isSeldom: true }),
  act(overheard.calledBack, '', async (world) => ({
    by: world.people.fang,
    input: { id: await tileLaid(world), seenVersion: 3, said: 'fixed' as const, words: '说平了,谢谢。' },
  })),
  act(overheard.calledBack, 'in vain', async (world) => ({
    by: world.people.zhou,
    input: { id: await tileLaid(world), seenVersion: 3, said: 'noAnswer' as const },
  })),
  act(overheard.callsDue, '', async (world) => {
    await tileLaid(world);
    return { by: world.people.zhou, input: { gridId: placeId('g6') } };
  }),
];
