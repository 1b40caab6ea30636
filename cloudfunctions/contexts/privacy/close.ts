/**
 * Closing an account. What is left is that it happened; a first sweep erases at once, a second one five minutes later
 * takes what was on its way, and both finish what an earlier one could not.
 */
import * as people from '#contracts/people';
import type * as contract from '#contracts/privacy';
import { errors } from '#contracts/errors';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor, SystemActor } from '../../kernel/actor';
import { causeOf } from '../../kernel/answer';
import type { Call, Context, Delivery, Ports } from '../../kernel/context';
import type { Leaving, Personal } from '../../kernel/personal';
import { Refusal } from '../../kernel/refusal';
import { rightsRepository, type ErasureRecord } from './rights-repository';
import { words } from './words';

type CloseAccount = typeof contract.closeAccount;
type Closing = typeof contract.closing;
type LetGo = typeof contract.letGo;
type WasErased = typeof contract.wasErased;

/** Longer than any invocation lives. */
const sweptAgainAfter = 5 * 60_000;

/** The personal ports of contexts: copies before originals, and the person himself last. */
export function keepersOf(contexts: readonly Context[]): readonly Personal[] {
  return [...contexts].reverse().flatMap(({ personal }) => personal ?? []);
}

/** Makes the handler that tells what closing means. */
export function closingOf(contexts: readonly Context[]) {
  return async (call: Call<Closing, PersonActor>): Promise<OutputOf<Closing>> => {
    const hindrances = await hindrancesOf(contexts, call, call.actor, call.now);
    return {
      hindrances: hindrances.map((code) => ({ code, sentence: errors[code] })),
      consequences: [...words.consequences],
    };
  };
}

/** Makes the handler that closes. */
export function closeAccountOf(contexts: readonly Context[]) {
  return async (call: Call<CloseAccount, PersonActor>): Promise<OutputOf<CloseAccount>> => {
    const { actor, now, input, storage } = call;
    // What cannot be taken back is not done at a desk somebody left open.
    if (actor.deskId !== undefined) throw new Refusal('NOT_ALLOWED', 'from a phone alone');
    const { erasures } = rightsRepository(call.database);
    // Who never settled may have told something all the same.
    if (!actor.known && !(await isAnythingKept(contexts, call, actor.ids))) {
      if ((await erasures.get(actor.personId)) === undefined) throw new Refusal('NOT_FOUND', 'nobody to erase');
      return { isClosed: true };
    }
    const [hindrance] = await hindrancesOf(contexts, call, call.actor, call.now);
    if (hindrance) throw new Refusal(hindrance);
    for (const keeper of keepersOf(contexts)) {
      const [late] = (await keeper.giveUp?.(call, actor, now)) ?? [];
      if (late) throw new Refusal(late);
    }
    const begun = { _id: actor.personId, erasedAt: now, personIds: actor.ids, isErased: false, dueAt: later(now) };
    await begin(call, begun);
    await storage.remove((input.leftovers ?? []).filter((fileId) => isOwn(actor, fileId)));
    await erase(contexts, call, begun);
    return { isClosed: true };
  };
}

/** A little later, so that a second arrival of the word that ended the record still finds who said it. */
export async function letGo(call: Call<LetGo, SystemActor>): Promise<OutputOf<LetGo>> {
  const { personId } = call.input;
  const { now } = call;
  await begin(call, { _id: personId, erasedAt: now, personIds: [personId], isErased: false, dueAt: later(now) });
  return { isDue: true };
}

/** An erasure is remembered for good, by the id alone. */
export async function wasErased(call: Call<WasErased, SystemActor>): Promise<OutputOf<WasErased>> {
  const erasure = await rightsRepository(call.database).erasures.get(call.input.personId);
  return { isErased: erasure !== undefined };
}

async function isAnythingKept(contexts: readonly Context[], ports: Ports, personIds: readonly string[]) {
  const kept = await Promise.all(keepersOf(contexts).map((keeper) => keeper.collect(ports, personIds)));
  return kept.some((told) => told.length > 0);
}

/** Looks once more at those who left a while ago; the tick does this. */
export async function sweepErasures(delivery: Delivery, contexts: readonly Context[]): Promise<void> {
  const repository = rightsRepository(delivery.database);
  for (const erasure of await repository.dueErasures(delivery.now)) {
    // One that cannot be finished keeps no other one back; it is tried again in an hour.
    await finish(contexts, delivery, erasure).catch(async (error: unknown) => {
      delivery.log.failure('an erasure that could not be finished', { cause: `${erasure._id}: ${causeOf(error)}` });
      await repository.postponeErasure(erasure._id, new Date(delivery.now.getTime() + 3_600_000));
    });
  }
}

/** Erases once more what came late, and lets go of it where that was the last look. */
async function finish(contexts: readonly Context[], delivery: Delivery, erasure: ErasureRecord): Promise<void> {
  // Who came back has begun anew under the same id: what is there now is his. Whom others kept does not come back.
  const isBack = erasure.isErased && !erasure.asked && (await isKnown(delivery, erasure._id));
  if (!isBack) await erase(contexts, delivery, erasure);
  if (erasure.isErased) await rightsRepository(delivery.database).endErasure(erasure._id);
}

/** Writes down that somebody leaves. One who came back and leaves again has left twice; the later time counts. */
export async function begin({ database }: Ports, begun: ErasureRecord): Promise<void> {
  const { erasures } = rightsRepository(database);
  if (await erasures.insert(begun)) return;
  const { _id, personIds, ...rest } = begun;
  await erasures.update({ _id }, { ...rest, personIds: database.command.set([...(personIds ?? [])]) });
}

/** Takes somebody out of every context; done again, it goes on where it broke off. */
export async function erase(contexts: readonly Context[], delivery: Delivery, erasure: ErasureRecord): Promise<void> {
  const { _id, personIds = [_id] } = erasure;
  const keepers = keepersOf(contexts);
  const traces = await Promise.all(keepers.map((keeper) => keeper.tracesOf(delivery, personIds)));
  const leaving: Leaving = {
    personIds,
    recordIds: traces.flatMap(({ recordIds }) => recordIds),
    workedIds: traces.flatMap(({ workedIds }) => workedIds),
    facts: traces.flatMap(({ facts }) => facts),
  };
  for (const keeper of keepers) await keeper.erase(delivery, leaving);
  const { erasures } = rightsRepository(delivery.database);
  if (!erasure.isErased) await erasures.update({ _id }, { isErased: true, dueAt: later(delivery.now) });
}

/** Why somebody cannot leave yet, over every context. */
export async function hindrancesOf(
  contexts: readonly Context[],
  ports: Ports,
  leaver: Pick<PersonActor, 'ids' | 'roles'>,
  now: Date,
) {
  const all = await Promise.all(keepersOf(contexts).map((keeper) => keeper.hindrances(ports, leaver, now)));
  return all.flat();
}

async function isKnown({ ask }: Delivery, personId: string): Promise<boolean> {
  return (await ask(people.namesOf, { personIds: [personId] })).items.length > 0;
}

/** `cloud://env.bucket/inbox/<openid>/…`, and no dots to climb out with. */
function isOwn({ identity }: PersonActor, fileId: string): boolean {
  const path = fileId.replace(/^cloud:\/\/[^/]+\//, '');
  return path.startsWith(`inbox/${identity.openid}/`) && !path.split('/').includes('..');
}

/** When one who leaves now is looked at once more. */
export function later(now: Date): Date {
  return new Date(now.getTime() + sweptAgainAfter);
}
