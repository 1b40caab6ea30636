/** 投诉建议: what anybody tells the community, and the answer of one who coordinates it. */
import type * as contract from '#contracts/feedback';
import type { OutputOf } from '#contracts/operation';
import * as places from '#contracts/places';
import { limits } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import { answerMustBeClean, isHeld } from '../../kernel/content-gate';
import type { Call } from '../../kernel/context';
import { decide } from '../../kernel/decide';
import { deriveId } from '../../kernel/ids';
import { toPage } from '../../kernel/paging';
import { Refusal } from '../../kernel/refusal';
import { isCoordinatorOf } from './policy';
import { presentFeedback } from './present';
import { contentRepository, type FeedbackRecord } from './repository';

type GiveFeedback = typeof contract.giveFeedback;
type Feedback = typeof contract.feedback;
type MyFeedback = typeof contract.myFeedback;
type AnswerFeedback = typeof contract.answerFeedback;

export async function giveFeedback(call: Call<GiveFeedback, PersonActor>): Promise<OutputOf<GiveFeedback>> {
  const { actor, input, now, digest, key } = call;
  const { community } = await call.ask(places.findCommunity, { communityId: input.communityId });
  if (!community) throw new Refusal('PLACE_UNKNOWN', 'community', ['communityId']);
  // Only those who answer read it, so what is not clearly clean need not wait; what is risky goes no further.
  await isHeld(call.wechat, actor.identity.openid, input.words);
  const _id = deriveId('feedback', actor.personId, key);
  const repository = contentRepository(call.database);
  const open = { v: 1, keys: [], isOpen: true, at: now } as const;
  const isFirst = await repository.feedback.insert({ _id, digest, byId: actor.personId, ...input, ...open });
  if (!isFirst && (await repository.feedback.get(_id))?.digest !== digest) throw new Refusal('KEY_REUSED');
  return { id: _id };
}

export async function feedback(call: Call<Feedback, PersonActor>): Promise<OutputOf<Feedback>> {
  const { communityId, isOpen, cursor } = call.input;
  if (!isCoordinatorOf(call.actor, communityId)) throw new Refusal('NOT_ALLOWED', 'another community');
  return toList(await contentRepository(call.database).feedbackOf({ communityId, isOpen }, cursor, limits.page));
}

export async function myFeedback(call: Call<MyFeedback, PersonActor>): Promise<OutputOf<MyFeedback>> {
  const repository = contentRepository(call.database);
  return toList(await repository.feedbackOf(repository.byWriter(call.actor.ids), call.input.cursor, limits.page));
}

export async function answerFeedback(call: Call<AnswerFeedback, PersonActor>): Promise<OutputOf<AnswerFeedback>> {
  const { actor, database, input, now } = call;
  const { doc, v } = await decide(database, contentRepository(database).feedback, {
    id: input.id,
    key: `${actor.personId}~${call.key}`,
    digest: call.digest,
    seenVersion: undefined,
    permit: ({ communityId }) => {
      if (!isCoordinatorOf(actor, communityId)) throw new Refusal('NOT_FOUND', 'another community');
    },
    next: async ({ isOpen }) => {
      if (!isOpen) throw new Refusal('WRONG_STATE', 'answered');
      await answerMustBeClean(call, input.words, 'words');
      const who = { id: actor.personId, name: actor.name, role: 'coordinator' };
      return { change: { answer: { words: input.words, at: now, who }, isOpen: false }, state: 'answered' };
    },
  });
  return { id: doc._id, version: v };
}

function toList(rows: readonly FeedbackRecord[]): OutputOf<Feedback> {
  const { items, cursor } = toPage(rows, limits.page, ({ _id, at }) => ({ at, id: _id }));
  return { items: items.map(presentFeedback), cursor };
}
