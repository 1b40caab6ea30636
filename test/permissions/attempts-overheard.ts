/** What was said in passing, tried: writing it down, ringing who said it, and whom to ring. */
import * as overheard from '#contracts/request-overheard';
import * as requests from '#contracts/requests';
import { done } from '../support/cases';
import { attempt, type Attempt, type Place } from './attempt';
import { spots, type Scene } from './scene';

const there = ['grid', 'community', 'other', 'none'] as const;
const nowhere = 'nowhere';

export const overheardAttempts: readonly Attempt[] = [
  attempt(overheard.overhear, { wheres: there, there: async (_, place) => saidAt(place) }),
  attempt(overheard.calledBack, {
    wheres: there,
    there: async (scene, place) => ({ id: await mendedThere(scene, place), seenVersion: 3, said: 'notFixed' as const }),
  }),
  attempt(overheard.callsDue, {
    wheres: there,
    there: async (scene, place) => {
      await mendedThere(scene, place);
      return { gridId: place === 'none' ? 'qingnian~g99' : spots[place].gridId };
    },
  }),
];

function saidAt(place: Place) {
  const buildingId = place === 'none' ? nowhere : spots[place].buildingId;
  return { place: { buildingId }, words: '路过的人说楼道灯不亮。', photos: [] };
}

/** Written down there by its worker, taken, and said to be mended: somebody has to be asked. */
async function mendedThere({ workers }: Scene, place: Place): Promise<string> {
  if (place === 'none') return nowhere;
  const worker = workers[place];
  const { id } = await worker.call(overheard.overhear, saidAt(place));
  await worker.call(requests.take, { id, seenVersion: 1 });
  await worker.call(requests.resolve, { id, seenVersion: 2, ...done });
  return id;
}
