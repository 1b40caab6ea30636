/**
 * Erasing the record of somebody without WeChat who asked for it: on the same path as closing an account. How she said
 * so and who did it stays, because she cannot have tapped it herself.
 */
import * as keptPersons from '#contracts/kept-persons';
import type * as contract from '#contracts/rights';
import type { OutputOf } from '#contracts/operation';
import type { Role } from '#contracts/values';
import { surfaceOf, type PersonActor } from '../../kernel/actor';
import type { Call, Context } from '../../kernel/context';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { isOwnUpload, keepProof } from '../../kernel/uploads';
import { auditRepository } from './audit-repository';
import { begin, erase, hindrancesOf, later } from './close';
import { factOfErasure } from './facts';
import { sealedWitness } from './personal';
import { keeps } from './policy';
import { collections } from './repository';
import { rightsRepository, type AskedErasure, type ErasureRecord } from './rights-repository';

type EraseKept = typeof contract.eraseKept;
type Erasing = Call<EraseKept, PersonActor>;

/** Makes the handler that erases. */
export function eraseKeptOf(contexts: readonly Context[]) {
  return async (call: Erasing): Promise<OutputOf<EraseKept>> => {
    const begun = (await begunBefore(call)) ?? (await beginErasing(contexts, call));
    if (!begun.isErased) {
      await noteErasure(call, begun.asked?.role ?? 'coordinator');
      await erase(contexts, call, begun);
    }
    const { file } = call.input.evidence;
    // What cannot be removed now lies where only the worker can write.
    if (file !== undefined && isOwnUpload(call.actor, file)) await call.storage.remove([file]).catch(() => undefined);
    return { isErased: true };
  };
}

/**
 * What this very command began before; whoever else asks for somebody who is leaving is told that nobody is there.
 * @throws Refusal NOT_FOUND, KEY_REUSED
 */
async function begunBefore(call: Erasing): Promise<ErasureRecord | undefined> {
  const { actor, database, digest, input, key, vault } = call;
  const begun = await rightsRepository(database).erasures.get(input.personId);
  if (!begun) return undefined;
  if (begun.asked?.key !== keyOf(actor, key)) throw new Refusal('NOT_FOUND', 'left before');
  if (!vault.blinds(digest, 'digest').includes(begun.asked.digest)) throw new Refusal('KEY_REUSED', 'another erasure');
  return begun;
}

async function beginErasing(contexts: readonly Context[], call: Erasing): Promise<ErasureRecord> {
  const { actor, input, now } = call;
  const { scope, ...known } = await call.ask(keptPersons.keptScope, { personId: input.personId });
  const role = scope && keeps(actor, scope);
  if (!role) throw new Refusal('NOT_FOUND', 'not his to keep');
  const [hindrance] = await hindrancesOf(contexts, call, { ids: [input.personId], roles: [] }, now);
  if (hindrance) throw new Refusal(hindrance);
  const asked = await askedBy(call, role);
  const { keeperId, helperIds: familyIds = [] } = known;
  const who = { actorId: actor.personId, familyIds, ...scope, ...(keeperId !== undefined && { keeperId }) };
  const told = factOfErasure(input.personId, { at: now, ...who });
  const begun: ErasureRecord = {
    ...{ _id: input.personId, erasedAt: now, personIds: [input.personId], isErased: false, dueAt: later(now) },
    ...{ asked, provenAt: now, v: 1, outbox: [told], outboxAt: now },
  };
  await begin(call, begun);
  return begun;
}

/**
 * How she said so, with what proves it.
 * @throws Refusal PROOF_NEEDED, PHOTO_MISSING, PHOTO_TOO_BIG, PHOTO_NOT_IMAGE
 */
async function askedBy(call: Erasing, role: Role): Promise<AskedErasure> {
  const { actor, digest, key, vault } = call;
  const { personId, evidence } = call.input;
  const { way, file, witness } = evidence;
  const [own] = vault.blinds(digest, 'digest');
  const asked = { way, byId: actor.personId, role, key: keyOf(actor, key), digest: own };
  if (way === 'spoken') {
    if (witness === undefined) throw new Refusal('PROOF_NEEDED', 'nobody heard it', ['evidence.witness']);
    return { ...asked, witness: vault.seal(witness, { ...sealedWitness, id: personId }) };
  }
  if (file === undefined) throw new Refusal('PROOF_NEEDED', 'no file', ['evidence.file']);
  return { ...asked, fileId: await keepProof(call, `${collections.erasures}/${personId}`, { way, file }) };
}

/** Who did it stays among the rows; whom it was about goes with her. */
async function noteErasure({ actor, database, input, now }: Erasing, actorRole: Role): Promise<void> {
  await auditRepository(database).write({
    _id: deriveId('audit', 'erase', input.personId),
    at: now,
    actorId: actor.personId,
    actorRole,
    subjectId: input.personId,
    record: `people/${input.personId}`,
    why: 'erase',
    from: surfaceOf(actor),
  });
}

function keyOf(actor: PersonActor, key: string): string {
  return `${actor.personId}~${key}`;
}
