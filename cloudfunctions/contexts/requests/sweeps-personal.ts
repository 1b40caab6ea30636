/** What sweeps keep of persons: who began and ended them, and who looked and mended where. What was done stays done. */
import type { RequestFact } from '#contracts/request-facts';
import { keptDays } from '../../../config/settings';
import { erasedId } from '../../kernel/actor';
import type { Ports } from '../../kernel/context';
import { messageTime } from '../../kernel/shanghai-time';
import { untilNone, type Kept, type Retention } from '../../kernel/personal';
import { sweepsRepository, type SpotRecord, type SweepRecord } from './sweeps-repository';
import { words } from './words';

type Stored = Pick<Ports, 'database'>;

/** As long as cases, from the day it began, with its pictures. */
export const oldSweeps: Retention = {
  name: 'sweeps',
  days: keptDays.requests,
  end: async ({ database, storage }, before) => {
    const repository = sweepsRepository(database);
    const old = await repository.begunBefore(before);
    for (const { _id } of old) {
      const spots = await repository.spotsOf(_id);
      await storage.remove(spots.flatMap(({ entries }) => entries.flatMap(({ photos }) => photos)));
      await repository.removeSweep(_id);
    }
    return old.length;
  },
};

/** What he began or ended, and where he looked or mended. */
export async function sweepLinesOf({ database }: Stored, personIds: readonly string[]): Promise<Kept['lines']> {
  const repository = sweepsRepository(database);
  const [sweeps, spots] = await Promise.all([repository.sweepsWith(personIds), repository.spotsWith(personIds)]);
  const own = spots.flatMap(({ label, entries }) =>
    entries
      .filter(({ who }) => personIds.includes(who.id))
      .map(({ at, act, words: said = '' }): readonly [string, string] => [
        messageTime(at),
        `${label} ${words.labels.spots[act]} ${said}`.trim(),
      ]),
  );
  return [...sweeps.map(({ thing, startedAt }) => [messageTime(startedAt), thing] as const), ...own];
}

/** Takes a worker out of what he looked at and what he began. */
export async function eraseFromSweeps({ database }: Stored, personIds: readonly string[]): Promise<void> {
  const repository = sweepsRepository(database);
  await untilNone(async () => {
    const spots = await repository.someSpotsWith(personIds);
    for (const spot of spots) await repository.eraseSpot(spot, spotWithout(spot, personIds));
    return spots.length;
  });
  await untilNone(async () => {
    const sweeps = await repository.someSweepsWith(personIds);
    for (const sweep of sweeps) await repository.eraseSweep(sweep, sweepWithout(sweep, personIds));
    return sweeps.length;
  });
  // What is on its way to him, or names him, is for nobody in particular.
  for (const sweep of await repository.ofOutbox()) {
    const outbox = sweep.outbox.map((fact) => factWithout(fact as RequestFact, personIds));
    await repository.eraseSweep(sweep, { outbox });
  }
}

function factWithout(fact: RequestFact, personIds: readonly string[]): RequestFact {
  const { reporterId, notTo = [], ...rest } = fact;
  const isHis = (id: string | undefined) => id !== undefined && personIds.includes(id);
  const others = notTo.filter((id) => !isHis(id));
  return {
    ...rest,
    ...(isHis(fact.actorId) && { actorId: erasedId }),
    ...(isHis(fact.askerId) && { askerId: erasedId, placeLabel: words.somewhere, publicPlace: words.somewhere }),
    ...(reporterId !== undefined && !isHis(reporterId) && { reporterId }),
    ...(others.length > 0 && { notTo: others }),
  };
}

const gone = { id: erasedId, name: words.erasedWorker } as const;

function spotWithout({ entries, actors, keys }: SpotRecord, personIds: readonly string[]) {
  return {
    entries: entries.map((entry) =>
      personIds.includes(entry.who.id) ? { ...entry, who: { ...entry.who, ...gone } } : entry,
    ),
    ...without({ actors, keys }, personIds),
  };
}

function sweepWithout({ startedBy, end, actors, keys }: SweepRecord, personIds: readonly string[]) {
  const isHis = ({ id }: SweepRecord['startedBy']) => personIds.includes(id);
  return {
    ...(isHis(startedBy) && { startedBy: gone }),
    ...(end && isHis(end.by) && { end: { ...end, by: gone } }),
    ...without({ actors, keys }, personIds),
  };
}

function without({ actors, keys }: Pick<SpotRecord, 'actors' | 'keys'>, personIds: readonly string[]) {
  return {
    actors: actors.filter((id) => !personIds.includes(id)),
    keys: keys.filter(({ key }) => !personIds.some((personId) => key.startsWith(`${personId}~`))),
  };
}
