/** Putting right what is kept: a person says what is wrong, a community worker answers. His words are sealed. */
import * as people from '#contracts/people';
import type * as contract from '#contracts/privacy';
import type { OutputOf } from '#contracts/operation';
import { surfaceOf, type PersonActor } from '../../kernel/actor';
import { answerMustBeClean, isHeld } from '../../kernel/content-gate';
import type { Call } from '../../kernel/context';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { sealedWords } from './personal';
import { coordinates } from './policy';
import { privacyRepository } from './repository';
import { rightsRepository, type CorrectionRecord } from './rights-repository';

type Correct = typeof contract.correct;
type Corrections = typeof contract.corrections;
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
    state: 'waiting',
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

export async function answerCorrection(call: Call<AnswerCorrection, PersonActor>): Promise<OutputOf<AnswerCorrection>> {
  const { actor, input, now, key } = call;
  const repository = rightsRepository(call.database);
  const record = await repository.corrections.get(input.id);
  if (!record || !coordinates(actor, record.communityId)) throw new Refusal('NOT_FOUND', 'correction');
  const { isDone, words: answer } = input;
  const answerKey = `${actor.personId}~${key}`;
  if (record.state !== 'waiting' && record.answerKey !== answerKey) throw new Refusal('WRONG_STATE', 'answered');
  if (record.state === 'waiting') await answerMustBeClean(call, answer, 'words');
  await privacyRepository(call.database).audit.insert({
    _id: deriveId('audit', record._id, record.personId),
    at: now,
    actorId: actor.personId,
    actorRole: 'coordinator',
    subjectId: record.personId,
    record: `${sealedWords.collection}/${record._id}`,
    why: 'correct',
    from: surfaceOf(actor),
  });
  const answered = { state: 'answered', answererId: actor.personId, answerKey, isDone, answer, at: now };
  if (record.state === 'answered') return { id: record._id, isDone: record.isDone === true };
  if ((await repository.corrections.update({ _id: record._id, state: 'waiting' }, answered)) === 0) {
    throw new Refusal('WRONG_STATE', 'somebody else answered');
  }
  return { id: record._id, isDone };
}
