/** What is true of every sweep and every spot, whatever failed on its way. */
import { isDeepStrictEqual } from 'node:util';
import type { RequestFact } from '#contracts/request-facts';
import { sweepLimits } from '#contracts/request-sweeps';
import { erasedId } from '../../kernel/actor';
import { eachOf, type Invariant, type Store } from '../../kernel/invariant';
import type { HouseholdRecord } from './households-repository';
import { collections } from './repository';
import { countsOf } from './sweep';
import { resultOf } from './sweep-facts';
import type { SpotRecord, SweepRecord, ToldRequest } from './sweeps-repository';

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
    name: 'what was told at the end of a sweep is how its spots stand, and nothing more is said of them',
    holds: 'always',
    check: eachOf<SweepRecord>(collections.sweeps, ({ _id, isOpen, end }, { documents }) => {
      if (isOpen || !end) return isOpen && !end;
      const spots = documents<SpotRecord>(collections.spots).filter(({ sweepId }) => sweepId === _id);
      return spots.every(({ isOver }) => isOver) && isDeepStrictEqual(countsOf(spots), { ...end.counts });
    }),
  },
  {
    name: 'the result of a sweep that waits is found by its index, and nothing else is',
    holds: 'always',
    check: eachOf<SweepRecord>(
      collections.sweeps,
      ({ outbox, outboxAt }) => outbox.length > 0 === (outboxAt !== undefined),
    ),
  },
  {
    name: 'no result of a sweep waits any longer',
    holds: 'afterTick',
    check: eachOf<SweepRecord>(collections.sweeps, ({ outbox }) => outbox.length === 0),
  },
  {
    name: 'every picture of a spot is kept',
    holds: 'always',
    check: ofSpots(({ entries }, { fileIds }) => entries.every(({ photos }) => photos.every((id) => fileIds.has(id)))),
  },
];

/** What every sweep that ended left behind, told again from the requests of which it told. */
export function sweepFactsOfThePast({ documents }: Store): readonly RequestFact[] {
  const requests = new Map(documents<ToldRequest>(collections.requests).map((one) => [one._id, one]));
  return documents<SweepRecord>(collections.sweeps).flatMap((sweep) => {
    const { end } = sweep;
    if (!end) return [];
    const told = end.told.flatMap((id) => requests.get(id) ?? []);
    const joined = documents<HouseholdRecord>(collections.households).filter(({ at }) => at <= end.at);
    return resultOf(sweep, end, { requests: told, households: joined });
  });
}
