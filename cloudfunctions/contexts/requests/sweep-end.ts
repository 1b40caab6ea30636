/** A sweep ends: its spots are shut, counted, and one result is told to everybody who lives with it. */
import type * as contract from '#contracts/request-sweeps';
import type { SpotCounts } from '#contracts/request-sweeps';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import { answerMustBeClean } from '../../kernel/content-gate';
import type { Call } from '../../kernel/context';
import { decide } from '../../kernel/decide';
import { Refusal } from '../../kernel/refusal';
import { mayRunSweeps, worksIn } from './policy-sweeps';
import { countsOf } from './sweep';
import { isAbout, resultOf } from './sweep-facts';
import {
  sweepsRepository,
  type SpotRecord,
  type SweepRecord,
  type SweepsRepository,
  type ToldRequest,
} from './sweeps-repository';

type End = typeof contract.endSweep;

/** @throws Refusal NOT_FOUND, STALE, WRONG_STATE, KEY_REUSED, CONTENT_REFUSED */
export async function endSweep(call: Call<End, PersonActor>): Promise<OutputOf<End>> {
  const { actor, database, input, key, digest } = call;
  const repository = sweepsRepository(database);
  let counted: SpotCounts | undefined;
  const { doc, v } = await decide(database, repository.sweeps, {
    ...{ id: input.id, key: `${actor.personId}~${key}`, digest, seenVersion: input.seenVersion },
    permit: (sweep) => {
      if (!worksIn(actor, sweep)) throw new Refusal('NOT_FOUND', 'another community');
      if (!mayRunSweeps(actor, sweep)) throw new Refusal('NOT_ALLOWED', 'no coordinator');
    },
    next: async (sweep) => {
      if (!sweep.isOpen) throw new Refusal('WRONG_STATE', 'ended');
      await answerMustBeClean(call, input.words, 'words');
      const { counts, change } = await ended(call, repository, sweep);
      counted = counts;
      return { change, state: 'ended' };
    },
  });
  const counts = doc.end?.counts ?? counted;
  if (!counts) throw new Refusal('UNAVAILABLE', 'ended without counts');
  return { id: doc._id, counts, version: v };
}

/** Shut first: what is counted then stays as it is counted. Told again, they are shut already. */
async function ended(
  { actor, database, input, now }: Call<End, PersonActor>,
  repository: SweepsRepository,
  sweep: SweepRecord,
) {
  await repository.shutSpots(sweep._id);
  const spots = await repository.spotsOf(sweep._id);
  const requests = await concerned(repository, sweep, spots);
  const ids = requests.map(({ _id }) => _id);
  const households = ids.length === 0 ? [] : await repository.householdsOf(ids);
  const by = { id: actor.personId, name: actor.name };
  const end = { at: now, by, words: input.words, counts: countsOf(spots), told: ids };
  const outbox = resultOf(sweep, end, { requests, households });
  const { command } = database;
  const change = {
    ...{ isOpen: false, end: command.set(end), actors: command.addToSet(actor.personId) },
    ...(outbox.length > 0 && { outbox: command.set([...outbox]), outboxAt: now }),
  };
  return { counts: end.counts, change };
}

/** The request it began with, and what is open of its kind in its buildings and about its thing, newest first. */
async function concerned(
  repository: SweepsRepository,
  { from, code, thing }: SweepRecord,
  spots: readonly SpotRecord[],
): Promise<readonly ToldRequest[]> {
  const [first, open] = await Promise.all([
    from ? repository.requestsById([from.id]) : [],
    repository.openIn(
      spots.map(({ buildingId }) => buildingId),
      code,
    ),
  ]);
  const others = open.filter(({ _id, words }) => _id !== from?.id && isAbout(words, thing));
  return [...first, ...others.sort((one, other) => other.reportedAt.getTime() - one.reportedAt.getTime())];
}
