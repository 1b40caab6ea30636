/** Moving a request: one decision for take, resolve, confirm and return, which differ in who may and what is said. */
import type { RequestAct, RequestState } from '#contracts/request-states';
import type { RequestAbilities, RequestOutcome } from '#contracts/requests';
import type { Command } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { decide } from '../../kernel/decide';
import { leave } from '../../kernel/facts';
import { Refusal } from '../../kernel/refusal';
import { factOf } from './facts';
import { gate } from './gate';
import { isHandlerGone } from './handler-gone';
import { abilities, canSee, isReopenable, type Circumstances } from './policy';
import { requestsRepository, type RequestRecord } from './repository';
import { isPossible, step, type Entry } from './request';
import { lookedAt } from './speaking';
import { entryAt } from './standing';
import { appendEntry } from './timeline-pages';

export interface Move {
  readonly id: string;
  readonly seenVersion: number;
  readonly act: RequestAct;
  readonly needs: keyof RequestAbilities;
  /** The entry's own part; runs only once the move is known to be possible, since it may take over photos. */
  readonly entry: () => Promise<Pick<Entry, 'words' | 'isHeld' | 'noPhotoReason' | 'photos' | 'ending' | 'endReason'>>;
  readonly role: Entry['who']['role'];
}

export interface Moved {
  readonly outcome: RequestOutcome;
  /** Whether it had moved before, by this very command. */
  readonly isReplay: boolean;
}

/** Two database calls; one more when somebody else was faster or a timeline page is full. */
export async function move(call: Call<Command, PersonActor>, asked: Move): Promise<Moved> {
  const { actor, database, now } = call;
  const repository = requestsRepository(database);
  let made: Entry | undefined;
  const { doc, v, state, isReplay } = await decide(database, repository.requests, {
    id: asked.id,
    key: `${actor.personId}~${call.key}`,
    digest: call.digest,
    seenVersion: asked.seenVersion,
    permit: (request) => {
      if (!canSee(actor, request)) throw new Refusal('NOT_FOUND', 'not his to see');
    },
    next: async (request) => {
      const { request: seen, isAskerAway } = await lookedAt({ looking: actor, ask: call.ask }, request);
      if (!canSee(actor, seen)) throw new Refusal('NOT_FOUND', 'his to see no more');
      permitMove(actor, seen, asked, { now, isAskerAway, isHandlerGone: await isHandlerGone(call, request) });
      const entry: Entry = (made = { at: now, act: asked.act, who: whoIs(actor, asked), ...(await asked.entry()) });
      const taken = step(request, entry);
      const fact = factOf({ ...request, ...taken, v: request.v + 1 }, entry);
      const appended = await appendEntry(database, repository, request, entry);
      // What comes back has not ended.
      const again = request.ending && !taken.ending ? { ending: database.command.remove() } : {};
      return { change: { ...taken, ...again, ...appended, ...leave(database, fact) }, state: taken.state };
    },
  });
  await gate(call, doc, { entry: made ?? entryAt(doc, v), number: v });
  return { outcome: { id: doc._id, number: doc.number, state: state as RequestState, version: v }, isReplay };
}

/** First whether it can happen at all, then whether by him: «not needed any more» is the kinder answer. */
function permitMove(
  actor: PersonActor,
  request: RequestRecord,
  { act, needs }: Move,
  circumstances: Circumstances,
): void {
  const can = abilities(actor, request, circumstances)[needs];
  if (request.state === 'closed' && act === 'returned' && !isReopenable(request, circumstances.now)) {
    throw new Refusal('TOO_LATE', 'closed for good');
  }
  const isTaken = act === 'taken' && request.state !== 'submitted' && !can;
  if (!isPossible(request.state, act) || isTaken) throw new Refusal('WRONG_STATE', `${act} in ${request.state}`);
  if (!can) throw new Refusal('NOT_ALLOWED', needs);
}

function whoIs(actor: PersonActor, { role }: Move): Entry['who'] {
  return { id: actor.personId, name: actor.name, role };
}
