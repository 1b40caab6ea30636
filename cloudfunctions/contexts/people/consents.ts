/** Consents: given and withdrawn by the person himself, by a minor's guardian, or written down by a worker. */
import { askedPurposes, consentTexts, type consent as Consent } from '#contracts/consents';
import type * as contract from '#contracts/consents';
import * as privacy from '#contracts/privacy';
import * as pins from '#contracts/request-pin';
import type { Command, OutputOf } from '#contracts/operation';
import type { Role } from '#contracts/values';
import type { PersonActor, SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { decide } from '../../kernel/decide';
import { Refusal } from '../../kernel/refusal';
import { takeBack } from '../../kernel/uploads';
import { noteReach } from './audit';
import { consentChange, isEnding, isLetGo } from './consent-change';
import { isConsentGiven, mustBeCurrent, noConsents } from './consent-rules';
import { removeEvidence, takeEvidence } from './evidence';
import { helperAmong, isMinor } from './family-rules';
import { commandOf } from './homes';
import { recordOf } from './identify';
import type { ConsentRecord } from './person-parts';
import { recordKeeperRole } from './policy';
import { presentConsent } from './present-consents';
import { consentPageId, peopleRepository, type PersonRecord } from './repository';
import { unseal } from './sealed';

type Consents = typeof contract.consents;
type Withdraw = typeof contract.withdraw;
type RecordConsent = typeof contract.recordConsent;
type History = typeof contract.consentHistory;
type HasConsent = typeof contract.hasConsent;

export async function consent(call: Call<typeof Consent, PersonActor>): Promise<OutputOf<typeof Consent>> {
  const { actor, input, now } = call;
  const { forPersonId: subjectId = actor.personId, purpose, textVersion } = input;
  mustBeCurrent(input);
  const word = { purpose, textVersion, at: now, way: 'ownTap', isGiven: true, byId: actor.personId } as const;
  await say(
    call,
    subjectId,
    (person) => speakerFor(call, person, 'give'),
    () => Promise.resolve(word),
  );
  return { purpose, isGiven: true };
}

export async function withdraw(call: Call<Withdraw, PersonActor>): Promise<OutputOf<Withdraw>> {
  const { actor, input, now } = call;
  const { forPersonId: subjectId = actor.personId, purpose } = input;
  const person = await say(
    call,
    subjectId,
    (one) => speakerFor(call, one, 'withdraw'),
    ({ consents }) => {
      const last = consents?.now[purpose];
      // To the guide one may say no without having been asked: what is kept of him began before he was.
      const isRefusal = purpose === 'guide' && last === undefined && subjectId === actor.personId;
      if (last?.isGiven !== true && !isRefusal) throw new Refusal('WRONG_STATE', 'not given');
      const { textVersion } = last ?? { textVersion: consentTexts[purpose].version };
      return Promise.resolve({ purpose, textVersion, at: now, way: 'ownTap', isGiven: false, byId: actor.personId });
    },
  );
  if (isEnding(person, purpose) || isLetGo(person)) await call.ask(privacy.letGo, { personId: subjectId });
  if (purpose === 'location') await call.ask(pins.forgetPins, { personIds: idsOf(person) });
  return { purpose, isGiven: false };
}

export async function recordConsent(call: Call<RecordConsent, PersonActor>): Promise<OutputOf<RecordConsent>> {
  const { actor, input, now } = call;
  const { personId, purpose, textVersion, evidence } = input;
  mustBeCurrent(input);
  const word = { purpose, textVersion, at: now, isGiven: true, byId: actor.personId } as const;
  await say(
    call,
    personId,
    (person) => recordKeeperRole(actor, person),
    async () => ({
      ...word,
      ...(await takeEvidence(call, personId, evidence)),
    }),
  );
  await removeEvidence(call, evidence);
  return { purpose, isGiven: true };
}

export async function consents(call: Call<Consents, PersonActor>): Promise<OutputOf<Consents>> {
  const { consents: said = noConsents, _id } = recordOf(call.actor) ?? { _id: call.actor.personId };
  const isAsked = (purpose: string) => askedPurposes.ownTap.some((one) => one === purpose);
  const texts = Object.values(consentTexts).filter(({ purpose }) => isAsked(purpose) || said.now[purpose]);
  const items = texts.map(({ purpose, version, title, sentences }) => {
    const last = said.now[purpose];
    const isGiven = isConsentGiven(said, purpose);
    return {
      purpose,
      version,
      title,
      sentences: [...sentences],
      isGiven,
      ...(last && { last: presentConsent(last, _id) }),
    };
  });
  return { items, history: said.history.map((word) => presentConsent(word, _id)), olderPages: said.olderPages };
}

export async function consentHistory(call: Call<History, PersonActor>): Promise<OutputOf<History>> {
  const { personId } = call.actor;
  const olderPages = recordOf(call.actor)?.consents?.olderPages ?? 0;
  const number = Math.min(call.input.page ?? olderPages, olderPages);
  if (number === 0) return { entries: [], olderPage: null };
  const page = await peopleRepository(call.database).consentPages.get(consentPageId(personId, number));
  if (!page) throw new Refusal('NOT_FOUND', 'page of consents');
  const entries = page.entries.map((word) => presentConsent(word, personId));
  return { entries, olderPage: number > 1 ? number - 1 : null };
}

export async function hasConsent(call: Call<HasConsent, SystemActor>): Promise<OutputOf<HasConsent>> {
  const { personId, purpose } = call.input;
  const [person] = await peopleRepository(call.database).byAnyId([personId], ['consents']);
  return { isGiven: isConsentGiven(person?.consents, purpose) };
}

/**
 * One word on a consent of one person, two calls; one more when somebody else says it, which is written down, and one
 * when the oldest words move into a page.
 */
async function say(
  call: Call<Command, PersonActor>,
  subjectId: string,
  roleFor: (person: PersonRecord) => Role | undefined,
  word: (person: PersonRecord) => Promise<ConsentRecord>,
): Promise<PersonRecord> {
  const { actor, database } = call;
  const repository = peopleRepository(database);
  const { key } = commandOf(call);
  const permitted = (person: PersonRecord) => {
    // Who took back what let him speak is told once more that he did.
    const role = roleFor(person) ?? (person.keys.some((kept) => kept.key === key) ? 'resident' : undefined);
    if (!role) throw new Refusal('NOT_FOUND', 'not for him to say');
    return role;
  };
  let said: ConsentRecord | undefined;
  const { doc } = await decide(database, repository.people, {
    ...commandOf(call),
    id: subjectId,
    permit: permitted,
    undo: () => takeBack(call, said?.fileId === undefined ? [] : [said.fileId]),
    next: async (person) => {
      said = await word(person);
      if (subjectId !== actor.personId) {
        await noteReach(call, { subjectId, role: permitted(person), why: 'consent', field: said.purpose });
      }
      return { change: await consentChange(call, person, [said]), state: said.purpose };
    },
  });
  return doc;
}

/** Every id he ever had, by which others may know him. */
function idsOf({ _id, formerIds = [] }: PersonRecord): string[] {
  return [_id, ...formerIds];
}

/** In which role the actor speaks for this person: himself, a guardian of a minor, and to withdraw, who keeps his record. */
function speakerFor(
  { actor, vault, now }: Call<Command, PersonActor>,
  person: PersonRecord,
  what: 'give' | 'withdraw',
): Role | undefined {
  if (person.mergedInto !== undefined) return undefined;
  if (actor.personId === person._id) return 'resident';
  if (helperAmong(person.helpers ?? [], actor.ids, 'guardian')) {
    const birth = person.birth === undefined ? undefined : unseal(vault, person._id, 'birth', person.birth);
    return isMinor(birth, now) ? 'resident' : undefined;
  }
  return what === 'withdraw' ? recordKeeperRole(actor, person) : undefined;
}
