/** What is true of every sweep and every spot, whatever failed on its way. */
import { sweepLimits } from '#contracts/request-sweeps';
import { erasedId } from '../../kernel/actor';
import { eachOf, type Invariant } from '../../kernel/invariant';
import { collections } from './repository';
import type { SpotRecord, SweepRecord } from './sweeps-repository';

const ofSpots = (isRight: Parameters<typeof eachOf<SpotRecord>>[1]) => eachOf(collections.spots, isRight);

export const sweepInvariants: readonly Invariant[] = [
  {
    name: 'a sweep has a spot for each of its buildings, once',
    holds: 'always',
    check: eachOf<SweepRecord>(collections.sweeps, ({ _id, total }, { documents }) => {
      const spots = documents<SpotRecord>(collections.spots).filter(({ sweepId }) => sweepId === _id);
      return spots.length === total && new Set(spots.map(({ buildingId }) => buildingId)).size === total;
    }),
  },
  {
    name: 'a spot belongs to a sweep that is there',
    holds: 'afterRetry',
    check: ofSpots(({ sweepId, communityId }, { documents }) =>
      documents<SweepRecord>(collections.sweeps).some((one) => one._id === sweepId && one.communityId === communityId),
    ),
  },
  {
    name: 'a spot is what was last said of it, each word one version',
    holds: 'always',
    check: ofSpots(({ state, entries, v, isOver }) => {
      const isCounted = v === entries.length + 1 + (isOver ? 1 : 0) && entries.length <= sweepLimits.entries;
      return isCounted && state === (entries.at(-1)?.act ?? 'notYet');
    }),
  },
  {
    name: 'who said something of a spot is listed as one who did',
    holds: 'always',
    check: ofSpots(({ entries, actors }) => entries.every(({ who }) => who.id === erasedId || actors.includes(who.id))),
  },
  {
    name: 'every picture of a spot is kept',
    holds: 'always',
    check: ofSpots(({ entries }, { fileIds }) => entries.every(({ photos }) => photos.every((id) => fileIds.has(id)))),
  },
];
