/** Beginning a record of somebody else: a worker's of a person without WeChat, a guardian's of a minor. */
import { mostOfFamily, type keepMinor as KeepMinor } from '#contracts/families';
import type { keepPerson as KeepPerson } from '#contracts/kept-persons';
import type { ConsentPurpose } from '#contracts/consents';
import * as places from '#contracts/places';
import * as privacy from '#contracts/privacy';
import type { Command, OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { mustBeClean } from '../../kernel/content-gate';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { noteReach } from './audit';
import { agreed } from './consent-change';
import { mustBeCurrent } from './consent-rules';
import { removeEvidence, takeEvidence } from './evidence';
import { isMinor } from './family-rules';
import { homeIn } from './home-rules';
import { commandOf, doorMustBeClean, homeMade } from './homes';
import { mustBeAgreedTo, sealCare } from './kept-fields';
import { seenBy } from './kept-persons';
import type { ConsentRecord } from './person-parts';
import { keeperRoleIn } from './policy';
import { peopleRepository, type PersonRecord } from './repository';
import { blindDigest, seal } from './sealed';

type Keeping = Call<Command, PersonActor>;

/** Two calls; the evidence is taken over before, and its original removed after. */
export async function keepPerson(call: Call<typeof KeepPerson, PersonActor>): Promise<OutputOf<typeof KeepPerson>> {
  const { actor, input } = call;
  const { buildingId, ...given } = input.home;
  const { building } = await call.ask(places.findBuilding, { buildingId });
  const home = seenBy(call, homeIn(building, given, homeMade(call)));
  const role = keeperRoleIn(actor, home);
  if (!role) throw new Refusal('NOT_ALLOWED', 'another grid');
  const personId = keptId(call);
  const said = consentsOf(call, 'guide', input.consents, { way: input.evidence.way });
  mustBeAgreedTo(input.tags, agreed(said).consents);
  await mustBeClean(call.wechat, actor.identity.openid, input.name, 'name');
  await doorMustBeClean(call, given.door);
  await mustNotBeErased(call, personId);
  // Last of what may be refused: a paper of a record that never began would lie where nobody looks for it.
  const evidence = await takeEvidence(call, personId, input.evidence).catch(async (error: unknown) => {
    // The file of a record that was already begun is gone from the inbox: then the first answer stands.
    if (error instanceof Refusal && error.code === 'PHOTO_MISSING' && (await isBegun(call, personId))) return undefined;
    throw error;
  });
  if (!evidence) return { personId };
  const consents = said.map((one) => ({ ...one, ...evidence }));
  const sealed = sealCare(call.vault, personId, input, call.now);
  const { communityId, gridId } = home;
  await begin(call, role, {
    ...newRecord(call, personId, input.name),
    homes: [home],
    ...agreed(consents),
    ...sealed.person,
    kept: { by: 'worker', byId: actor.personId, since: call.now, communityId, gridId, ...sealed.kept },
  });
  await removeEvidence(call, input.evidence);
  return { personId };
}

export async function keepMinor(call: Call<typeof KeepMinor, PersonActor>): Promise<OutputOf<typeof KeepMinor>> {
  const { actor, database, input, now, vault } = call;
  const { name, birth } = input;
  if (!isMinor(birth, now)) throw new Refusal('WRONG_STATE', 'of age', ['birth']);
  const personId = keptId(call);
  const helped = await peopleRepository(database).helpedBy(actor.personId);
  const isBegunBefore = helped.some(({ _id }) => _id === personId);
  if (!isBegunBefore && helped.length >= mostOfFamily) throw new Refusal('WRONG_STATE', 'more than a family has');
  const consents = consentsOf(call, 'minor', input.consents, { way: 'ownTap' });
  await mustBeClean(call.wechat, actor.identity.openid, name, 'name');
  await mustNotBeErased(call, personId);
  await begin(call, 'resident', {
    ...newRecord(call, personId, name),
    birth: seal(vault, personId, 'birth', birth),
    ...agreed(consents),
    helpers: [{ personId: actor.personId, way: 'guardian', may: [], since: now }],
    kept: { by: 'guardian', byId: actor.personId, since: now },
  });
  return { personId };
}

/** @throws Refusal WRONG_STATE for a command that arrives again after the record was erased */
async function mustNotBeErased(call: Keeping, personId: string): Promise<void> {
  const { isErased } = await call.ask(privacy.wasErased, { personId });
  if (isErased) throw new Refusal('WRONG_STATE', 'erased since');
}

/**
 * Writes down that a record begins, and begins it; once, however often it arrives.
 * @throws Refusal KEY_REUSED
 */
async function begin(
  call: Keeping,
  role: Parameters<typeof noteReach>[1]['role'],
  record: PersonRecord,
): Promise<void> {
  await noteReach(call, { subjectId: record._id, role, why: 'keepRecord' });
  if (!(await peopleRepository(call.database).people.insert(record))) await isBegun(call, record._id);
}

/** @throws Refusal KEY_REUSED when another record was begun under this key */
async function isBegun(call: Keeping, personId: string): Promise<boolean> {
  const first = await peopleRepository(call.database).people.get(personId);
  const { key } = commandOf(call);
  const kept = first?.keys.find((one) => one.key === key);
  if (kept && kept.digest !== blindDigest(call)) throw new Refusal('KEY_REUSED', 'another record');
  return first !== undefined;
}

function keptId({ actor, key }: Keeping): string {
  return deriveId('kept', actor.personId, key);
}

/**
 * The consents a record begins with.
 * @throws Refusal CONSENT_NEEDED without the one it cannot be kept without, STALE for a text of yesterday
 */
function consentsOf(
  { actor, now }: Keeping,
  needed: ConsentPurpose,
  given: readonly Pick<ConsentRecord, 'purpose' | 'textVersion'>[],
  evidence: Pick<ConsentRecord, 'way' | 'fileId' | 'witness'>,
): readonly ConsentRecord[] {
  given.forEach(mustBeCurrent);
  if (!given.some(({ purpose }) => purpose === needed)) throw new Refusal('CONSENT_NEEDED', needed, ['consents']);
  return given.map((one) => ({ ...one, at: now, isGiven: true, byId: actor.personId, ...evidence }));
}

function newRecord(call: Keeping, personId: string, name: string): PersonRecord {
  const { key } = commandOf(call);
  return {
    _id: personId,
    v: 1,
    name,
    identities: [],
    homes: [],
    roles: [],
    keys: [{ key, digest: blindDigest(call), v: 1, state: 'kept' }],
  };
}
