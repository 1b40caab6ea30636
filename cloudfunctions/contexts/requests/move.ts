/** Moving a request: one decision for every act of a person, which differ in who may, what is said, and what comes of it. */
import type { RequestAbilities } from '#contracts/request-abilities';
import type { RequestAct, RequestState } from '#contracts/request-states';
import type { RequestOutcome } from '#contracts/requests';
import type { Command } from '#contracts/operation';
import { hasRoleIn, type PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import type { Change, Database } from '../../kernel/database';
import { decide } from '../../kernel/decide';
import { leave } from '../../kernel/facts';
import { Refusal } from '../../kernel/refusal';
import { takeBack } from '../../kernel/uploads';
import { courseAfter, type Course, type CourseChange } from './course';
import { factOf } from './facts';
import { gate } from './gate';
import { isHandlerGone } from './handler-gone';
import { abilities } from './abilities';
import { canSee, isAffected, isAsker, isReopenable, workingRoles, type Circumstances } from './policy';
import { requestsRepository, type RequestRecord, type RequestsRepository } from './repository';
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
  readonly entry?: (request: RequestRecord) => Promise<Partial<Omit<Entry, 'at' | 'act' | 'who'>>>;
  /** What it changes beside the state; `number` is the entry's. */
  readonly course?: (request: RequestRecord, entry: Entry, number: number) => CourseChange | Promise<CourseChange>;
  /** As whom he does it; without, as what he is where it is. */
  readonly role?: Entry['who']['role'];
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
  const key = `${actor.personId}~${call.key}`;
  let made: Entry | undefined;
  const { doc, v, state, isReplay } = await decide(database, repository.requests, {
    id: asked.id,
    key,
    digest: call.digest,
    seenVersion: asked.seenVersion,
    permit: (request) => {
      // Who said no sees it no more; told again, he is answered as before.
      const isTold = request.keys.some((kept) => kept.key === key);
      if (!isTold && !canSee(actor, request)) throw new Refusal('NOT_FOUND', 'not his to see');
    },
    next: async (request) => {
      const { request: seen, isAskerAway } = await lookedAt({ looking: actor, ask: call.ask }, request);
      if (!canSee(actor, seen)) throw new Refusal('NOT_FOUND', 'his to see no more');
      permitMove(actor, seen, asked, { now, isAskerAway, isHandlerGone: await isHandlerGone(call, request) });
      const act = actOf(asked, request);
      const entry: Entry = (made = {
        at: now,
        act,
        who: whoIs(actor, { role: roleOf(asked, actor, seen) }, request),
        photos: [],
        ...(await asked.entry?.(request)),
      });
      const own = (await asked.course?.(request, entry, request.v + 1)) ?? {};
      return written(database, repository, request, { entry, own });
    },
    undo: () => takeBack(call, made?.photos),
  });
  await gate(call, doc, { entry: made ?? entryAt(doc, v), number: v });
  return { outcome: { id: doc._id, number: doc.number, state: state as RequestState, version: v }, isReplay };
}

/** The change an act makes of a request: its state and course, its entry, and the fact it leaves. */
export async function written(
  database: Database,
  repository: RequestsRepository,
  request: RequestRecord,
  { entry, own }: { readonly entry: Entry; readonly own: CourseChange },
): Promise<{ readonly change: Change; readonly state: RequestState }> {
  const taken = step(request, entry);
  const course = courseAfter(request, { entry, step: taken, own });
  const fact = factOf({ ...request, ...taken, ...course, v: request.v + 1 } as RequestRecord, entry);
  const appended = await appendEntry(database, repository, request, entry);
  const change = { ...taken, ...courseChange(database, request, course), ...appended, ...leave(database, fact) };
  return { change, state: taken.state };
}

/** What is the same as before is not written again; what is nested is written whole. */
function courseChange({ command }: Database, before: RequestRecord, course: CourseChange): Change {
  const changed = Object.entries(course).filter(([field, value]) => before[field as keyof Course] !== value);
  return Object.fromEntries(
    changed.map(([field, value]) => {
      if (value === undefined) return [field, command.remove()];
      return [field, typeof value === 'object' && !(value instanceof Date) ? command.set(value) : value];
    }),
  );
}

/** Who says yes to what nobody has taken takes it. */
function actOf({ act }: Move, { state }: RequestRecord): RequestAct {
  return act === 'accepted' && state === 'submitted' ? 'taken' : act;
}

/** First whether it can happen at all, then whether by him: «not needed any more» is the kinder answer. */
function permitMove(actor: PersonActor, request: RequestRecord, move: Move, circumstances: Circumstances): void {
  const { needs } = move;
  const act = actOf(move, request);
  const can = abilities(actor, request, circumstances)[needs];
  if (request.state === 'closed' && act === 'returned' && !isReopenable(request, circumstances.now)) {
    throw new Refusal('TOO_LATE', 'closed for good');
  }
  const isTaken = act === 'taken' && request.state !== 'submitted' && !can;
  if (!isPossible(request.state, act) || isTaken) throw new Refusal('WRONG_STATE', `${act} in ${request.state}`);
  if (!can) throw new Refusal('NOT_ALLOWED', needs);
}

/** Who looks in the place of one who is not there says so as what he is: it is no word of those who live with it. */
function roleOf({ role }: Move, actor: PersonActor, request: RequestRecord): Move['role'] {
  const isConcerned = isAsker(actor, request) || isAffected(actor, request);
  return role === 'resident' && !isConcerned ? undefined : role;
}

/** Who does it, and as what where it is. */
export function whoIs(
  actor: PersonActor,
  { role }: { readonly role?: Move['role'] },
  scope: Pick<RequestRecord, 'communityId' | 'gridId'>,
): Entry['who'] {
  const as = role ?? workingRoles.find((one) => hasRoleIn(actor, [one], scope)) ?? 'resident';
  return { id: actor.personId, name: actor.name, role: as };
}
