/** Putting right what is kept: a person says what is wrong, a community worker answers. His words are sealed. */
import * as people from '#contracts/people';
import type * as contract from '#contracts/rights';
import type { OutputOf } from '#contracts/operation';
import { limits } from '#contracts/values';
import { surfaceOf, type PersonActor } from '../../kernel/actor';
import { answerMustBeClean, isHeld } from '../../kernel/content-gate';
import type { Call } from '../../kernel/context';
import { leave } from '../../kernel/facts';
import { deriveId } from '../../kernel/ids';
import { toPage } from '../../kernel/paging';
import { Refusal } from '../../kernel/refusal';
import { auditRepository } from './audit-repository';
import { factOf } from './facts';
import { sealedAnswer, sealedWords } from './personal';
import { coordinates } from './policy';
import { presentCorrection } from './present';
import { rightsRepository, type CorrectionRecord } from './rights-repository';

type Correct = typeof contract.correct;
type Corrections = typeof contract.corrections;
type MyCorrections = typeof contract.myCorrections;
type AnswerCorrection = typeof contract.answerCorrection;

export async function correct(call: Call<Correct, PersonActor>): Promise<OutputOf<Correct>> {
  const { actor, input, now, vault, key, digest } = call;
  const { items } = await call.ask(people.namesOf, { personIds: [...actor.ids] });
  const [communityId] = items.flatMap(({ communityIds }) => communityIds);
  if (communityId === undefined) throw new Refusal('HOME_NEEDED', 'no community to ask');
  // Only who answers reads it, so what is not clearly clean need not wait; what is risky goes no further.
  await isHeld(call.wechat, actor.identity.openid, input.words);
  const _id = deriveId('correction', actor.personId, key);
  // A plain digest of few words could be guessed open.
  const [own, ...older] = vault.blinds(digest, 'digest');
  const record: CorrectionRecord = {
    _id,
    personId: actor.personId,
    communityId,
    at: now,
    field: input.field,
    words: vault.seal(input.words, { ...sealedWords, id: _id }),
    digest: own,
    v: 1,
    state: 'waiting',
    outbox: [],
  };
  const { corrections } = rightsRepository(call.database);
  if (await corrections.insert(record)) return { id: _id };
  const first = await corrections.get(_id);
  if (!first || ![own, ...older].includes(first.digest)) throw new Refusal('KEY_REUSED', 'another correction');
  return { id: _id };
}

export async function corrections(call: Call<Corrections, PersonActor>): Promise<OutputOf<Corrections>> {
  const { communityId } = call.input;
  if (!coordinates(call.actor, communityId)) throw new Refusal('NOT_ALLOWED', 'another community');
  const waiting = await rightsRepository(call.database).waitingCorrections(communityId);
  if (waiting.length === 0) return { items: [] };
  const personIds = [...new Set(waiting.map(({ personId }) => personId))];
  const names = new Map((await call.ask(people.namesOf, { personIds })).items.map((one) => [one.personId, one.name]));
  return {
    items: waiting.map(({ _id, at, personId, field, words }) => ({
      id: _id,
      at: at.toISOString(),
      personId,
      who: names.get(personId) ?? '',
      field,
      words: call.vault.open(words, { ...sealedWords, id: _id }),
    })),
  };
}

export async function myCorrections(call: Call<MyCorrections, PersonActor>): Promise<OutputOf<MyCorrections>> {
  const { actor, database, input, vault } = call;
  const rows = await rightsRepository(database).askedBy(actor.ids, input.cursor, limits.page);
  const { items, cursor } = toPage(rows, limits.page, ({ _id, at }) => ({ at, id: _id }));
  return { items: items.map((record) => presentCorrection(vault, record)), cursor };
}

/**
 * One of several who answer at once is the one who did; the row of it comes after, so that it never tells of an answer
 * that was not given. What breaks off between the two is made good by the same command, told again.
 */
export async function answerCorrection(call: Call<AnswerCorrection, PersonActor>): Promise<OutputOf<AnswerCorrection>> {
  const { actor, database, input, now, key } = call;
  const { corrections: asked } = rightsRepository(database);
  const record = await asked.get(input.id);
  if (!record || !coordinates(actor, record.communityId)) throw new Refusal('NOT_FOUND', 'correction');
  const answerKey = `${actor.personId}~${key}`;
  if (record.state !== 'waiting') {
    if (record.answerKey !== answerKey) throw new Refusal('WRONG_STATE', 'answered');
    await noteAnswer(call, record, record.isDone === true);
    return { id: record._id, isDone: record.isDone === true };
  }
  await answerMustBeClean(call, input.words, 'words');
  const { _id } = record;
  const { isDone } = input;
  const changed = await asked.update(
    { _id, state: 'waiting' },
    {
      ...{ v: database.command.inc(1), state: 'answered', answererId: actor.personId, answerKey, isDone },
      answer: call.vault.seal(input.words, { ...sealedAnswer, id: _id }),
      answeredAt: now,
      ...leave(database, factOf({ ...record, isDone, answeredAt: now })),
    },
  );
  if (changed === 0) throw new Refusal('WRONG_STATE', 'somebody else answered');
  await noteAnswer(call, record, isDone);
  return { id: _id, isDone };
}

/** The row the one who asked reads: that it was put right, or that it was looked at and was not. */
async function noteAnswer(
  { actor, database, now }: Call<AnswerCorrection, PersonActor>,
  { _id, personId }: CorrectionRecord,
  isDone: boolean,
): Promise<void> {
  await auditRepository(database).write({
    _id: deriveId('audit', _id, personId),
    at: now,
    actorId: actor.personId,
    actorRole: 'coordinator',
    subjectId: personId,
    record: `${sealedWords.collection}/${_id}`,
    why: isDone ? 'correct' : 'notCorrected',
    from: surfaceOf(actor),
  });
}
