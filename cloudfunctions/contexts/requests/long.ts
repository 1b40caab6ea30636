/** What takes long: when somebody looks again, and what the clock does so that nothing is forgotten. */
import type { OutputOf } from '#contracts/operation';
import { longestCheckDays } from '#contracts/request-long';
import type * as contract from '#contracts/request-long';
import { roleWords } from '#contracts/role-words';
import { clockId, type PersonActor, type SystemActor } from '../../kernel/actor';
import { causeOf } from '../../kernel/answer';
import type { Call } from '../../kernel/context';
import { afterClock, nextDue, type ClockAct } from './clock';
import { checked, lined, settled, type CourseChange } from './course';
import { strayParts } from './stray-parts';
import { move, written } from './move';
import { mustBeWithin } from './promises';
import { requestsRepository, type RequestRecord, type RequestsRepository } from './repository';
import type { Entry } from './request';
import { said } from './said';
import { words as sentences } from './words';

type Check = typeof contract.check;
type Watch = typeof contract.watch;

export async function check(call: Call<Check, PersonActor>): Promise<OutputOf<Check>> {
  const { nextCheck: day, words, ...seen } = call.input;
  mustBeWithin(call, day, longestCheckDays, 'nextCheck');
  const { outcome } = await move(call, {
    ...{ ...seen, act: 'checked', needs: 'canCheck' },
    entry: async () => ({ ...(await said(call, words)), day }),
    course: (request, { at }) => checked(request, day, at),
  });
  return outcome;
}

/** Each on condition that nobody moved it meanwhile; what somebody did is looked at again in the next minute. */
export async function watch(call: Call<Watch, SystemActor>): Promise<OutputOf<Watch>> {
  const { database, now, log } = call;
  const repository = requestsRepository(database);
  let moved = 0;
  for (const request of await repository.dueByClock(now)) {
    // One that cannot be moved keeps no other one back.
    moved += await strike(call, repository, request).catch((error: unknown) => {
      log.failure('a case the clock could not move', { cause: `${request._id}: ${causeOf(error)}` });
      return 0;
    });
  }
  return { moved };
}

/** Does what is due, and answers how many documents that changed. */
async function strike(
  { ask, database, now }: Call<Watch, SystemActor>,
  repository: RequestsRepository,
  request: RequestRecord,
): Promise<number> {
  const { _id, v } = request;
  const due = nextDue(request);
  // What is decided as data was decided anew: it is looked for when it is due now.
  if (!due || due.at > now) {
    return repository.requests.update({ _id, v }, { clockAt: due?.at ?? database.command.remove() });
  }
  const stray = due.act === 'declined' ? await strayParts(ask, request, now) : undefined;
  if (stray === 'none') {
    const seen = { ...request, partsSeenAt: now };
    return repository.requests.update({ _id, v }, { partsSeenAt: now, ...afterClock(seen) });
  }
  const entry: Entry = { at: now, act: due.act, who: clock, photos: [], ...saidByClock(due.act) };
  const { change } = await written(database, repository, request, {
    entry,
    own: stray ?? byClock(due.act, request, now),
  });
  return repository.requests.update({ _id, v }, { ...change, v: v + 1 });
}

/** Who it is that never sleeps. */
const clock: Entry['who'] = { id: clockId, name: roleWords.system, role: 'system' };

/** What stands in the timeline where the act alone would not say what happened. */
function saidByClock(act: ClockAct): Partial<Entry> {
  if (act === 'settled') return { words: sentences.nobodyDecided };
  return act === 'declined' ? { declineReason: 'away', words: sentences.nobodyThere } : {};
}

function byClock(act: ClockAct, request: RequestRecord, now: Date): CourseChange {
  switch (act) {
    case 'askedAgain':
      return { asks: (request.asks ?? 1) + 1 };
    case 'stillOpen':
      return lined(request, now);
    case 'checkMissed':
      return { missedChecks: (request.missedChecks ?? 0) + 1 };
    case 'lookAgain':
      return { lookAgainAt: now };
    case 'settled':
      return settled(request, false);
    case 'unanswered':
    case 'declined':
      return {};
  }
}
