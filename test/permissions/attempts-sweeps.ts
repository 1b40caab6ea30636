/** One thing to a class, tried: what is one of many, the sweep over all of it, and the numbers of a community. */
import * as counted from '#contracts/request-numbers';
import * as sweeps from '#contracts/request-sweeps';
import { attempt, type Attempt, type Place } from './attempt';
import { ifHas, ownReport, someReport } from './attempts-requests';
import { nameMarkOf, spots, type Scene, type Spot } from './scene';

const everywhere = ['own', 'grid', 'community', 'other', 'none'] as const;
/** A sweep is nobody's own. */
const sharedWheres = ['grid', 'community', 'other', 'none'] as const;

export const sweepAttempts: readonly Attempt[] = [
  attempt(sweeps.cluster, {
    wheres: everywhere,
    own: async (_, actor) => ifHas(await ownReport(actor), (id) => ({ id })),
    there: async (scene, place) => ({ id: await someReport(scene, place) }),
  }),
  attempt(sweeps.sweepResults, {
    wheres: everywhere,
    own: async (_, actor) => ifHas(await ownReport(actor), (id) => ({ id })),
    there: async (scene, place) => ({ id: await someReport(scene, place) }),
  }),
  attempt(sweeps.startSweep, {
    wheres: sharedWheres,
    there: (_, place) => Promise.resolve(place === 'none' ? { communityId: 'none', thing: '灯' } : sweepIn(place)),
  }),
  attempt(sweeps.checkSpot, {
    wheres: sharedWheres,
    there: async (scene, place) => ({
      id: (await begun(scene, place)).spotId,
      seenVersion: 1,
      isFine: true,
      photos: [],
    }),
  }),
  attempt(sweeps.mendSpot, {
    wheres: sharedWheres,
    there: async (scene, place) => {
      const { spotId: id } = await begun(scene, place);
      const found = { id, seenVersion: 1, isFine: false, photos: [] };
      if (place !== 'none') await scene.workers[place].call(sweeps.checkSpot, found);
      return { id, seenVersion: 2, words: '换了灯。', photos: [], noPhotoReason: 'tooDark' as const };
    },
  }),
  attempt(sweeps.endSweep, {
    wheres: sharedWheres,
    there: async (scene, place) => ({ id: (await begun(scene, place)).id, seenVersion: 1, words: '今晚都查完了。' }),
  }),
  attempt(sweeps.sweep, {
    wheres: sharedWheres,
    there: async (scene, place) => ({ id: (await begun(scene, place)).id }),
  }),
  attempt(sweeps.sweeps, {
    wheres: sharedWheres,
    there: (_, place) => Promise.resolve({ communityId: place === 'none' ? 'none' : communityOf(place) }),
  }),
  attempt(counted.numbers, {
    wheres: ['community', 'other', 'none'],
    there: (_, place) =>
      Promise.resolve({
        ...{ communityId: place === 'none' ? 'none' : communityOf(place), from: '2026-11', to: '2026-11' },
      }),
  }),
];

function communityOf(spot: Spot): string {
  return spots[spot].buildingId.split('~')[0] ?? '';
}

/** A sweep of one building; what belongs to another community says so. */
function sweepIn(spot: Spot) {
  const thing = spot === 'other' ? nameMarkOf(spot) : '楼道灯';
  return { communityId: communityOf(spot), thing, buildingIds: [spots[spot].buildingId] };
}

async function begun({ coordinators }: Scene, place: Place): Promise<{ id: string; spotId: string }> {
  if (place === 'none') return { id: 'none', spotId: 'none~none' };
  const { id } = await coordinators[place].call(sweeps.startSweep, sweepIn(place));
  const { spots: made } = await coordinators[place].call(sweeps.sweep, { id });
  return { id, spotId: made[0]?.id ?? '' };
}
