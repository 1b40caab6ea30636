/** A coordinator looks and decides; the writer may ask once for a second look. */
import type * as contract from '#contracts/content';
import type { HeldState, Verdict } from '#contracts/content';
import type { OutputOf } from '#contracts/operation';
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/request-entries';
import { surfaceOf, type PersonActor } from '../../kernel/actor';
import { answerMustBeClean, isHeld } from '../../kernel/content-gate';
import type { Call } from '../../kernel/context';
import { decide as decideOn } from '../../kernel/decide';
import { leave } from '../../kernel/facts';
import { Refusal } from '../../kernel/refusal';
import { factOf } from './facts';
import { appealUntil, isCoordinatorOf, mayDecide } from './policy';
import { contentRepository, sealedAt, type DecisionRecord, type HeldRecord } from './repository';

type Decide = typeof contract.decide;
type Appeal = typeof contract.appeal;

const stateAfter = { publish: 'published', keepBack: 'keptBack' } as const satisfies Record<Verdict, HeldState>;

export async function decide(call: Call<Decide, PersonActor>): Promise<OutputOf<Decide>> {
  const { actor, database, input } = call;
  const { doc, v, state } = await decideOn(database, contentRepository(database).held, {
    ...heading(call),
    seenVersion: input.seenVersion,
    permit: ({ communityId }) => {
      if (!isCoordinatorOf(actor, communityId)) throw new Refusal('NOT_FOUND', 'another community');
    },
    next: async (held) => {
      if (!held.isOpen) throw new Refusal('WRONG_STATE', held.state);
      const { personIds } = await call.ask(people.coordinatorsOf, { communityId: held.communityId });
      if (!mayDecide(actor, held, personIds)) throw new Refusal('NOT_ALLOWED', 'his own words, or his own decision');
      await answerMustBeClean(call, input.why, 'why');
      return decision(call, held);
    },
  });
  await follow(call, doc);
  return { id: doc._id, state: state as HeldState, version: v };
}

export async function appeal(call: Call<Appeal, PersonActor>): Promise<OutputOf<Appeal>> {
  const { actor, database, input, now, vault } = call;
  const { doc, v, state } = await decideOn(database, contentRepository(database).held, {
    ...heading(call),
    seenVersion: undefined,
    permit: ({ writerId }) => {
      if (!actor.ids.includes(writerId)) throw new Refusal('NOT_FOUND', 'not his words');
    },
    next: async (held) => {
      const until = appealUntil(held);
      if (until === undefined) throw new Refusal('WRONG_STATE', 'nothing to appeal against');
      if (now > until) throw new Refusal('TOO_LATE', 'seven days');
      // Only who decides reads it, so what is not clearly clean need not wait; what is risky goes no further.
      await isHeld(call.wechat, actor.identity.openid, input.words);
      const words = vault.seal(input.words, sealedAt(held._id, 'appeal'));
      return { change: { state: 'appealed', isOpen: true, appeal: words }, state: 'appealed' };
    },
  });
  return { id: doc._id, state: state as HeldState, version: v };
}

function heading({ input, actor, key, digest }: Call<Decide, PersonActor> | Call<Appeal, PersonActor>) {
  return { id: input.id, key: `${actor.personId}~${key}`, digest };
}

function decision({ actor, database, input, now }: Call<Decide, PersonActor>, held: HeldRecord) {
  const { verdict, why } = input;
  const made: DecisionRecord = { byId: actor.personId, at: now, verdict, why, v: held.v + 1 };
  const state = stateAfter[verdict];
  const decisions = database.command.push([made]);
  return { change: { state, isOpen: false, lookedAt: now, decisions, ...leave(database, factOf(held, made)) }, state };
}

/** What its owner and the writer's audit are told; each can be told again. */
async function follow({ ask, actor, input, key }: Call<Decide, PersonActor>, held: HeldRecord): Promise<void> {
  const { subject, writerId } = held;
  await ask(requests.moderate, { id: subject.id, entry: subject.entry, standing: stateAfter[input.verdict] });
  await ask(privacy.note, {
    once: `${held._id}~${actor.personId}~${key}`,
    actorId: actor.personId,
    actorRole: 'coordinator',
    subjectId: writerId,
    record: `held/${held._id}`,
    why: 'moderate',
    from: surfaceOf(actor),
  });
}
