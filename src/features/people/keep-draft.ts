/** A record of somebody without WeChat while it is written: what is open on which step, and what is sent. Pure. */
import * as v from 'valibot';
import { consentTexts, type askedPurposes, type recordConsent } from '#contracts/consents';
import { healthTags, keepPerson, type CareTag, type keptPerson, type revisePerson } from '#contracts/kept-persons';
import type { GivenOf, OutputOf } from '#contracts/operation';
import { typedPhone } from '#contracts/phones';

export type KeptView = OutputOf<typeof keptPerson>;
/** What a worker reads aloud and writes down. */
export type ReadAloud = (typeof askedPurposes.byWorker)[number];

export interface KeepDraft {
  readonly name: string;
  readonly place: KeepPlace;
  readonly phone: string;
  readonly birth: string;
  readonly note: string;
  readonly tags: readonly CareTag[];
  readonly agreed: readonly ReadAloud[];
  readonly way: 'spoken' | 'voice' | 'paper' | undefined;
  readonly witness: string;
  /** The stored picture of the paper, or the recording. */
  readonly file: string | undefined;
}

/** What proves that she said so. */
export type Proof = Pick<KeepDraft, 'way' | 'witness' | 'file'>;

export interface KeepPlace {
  readonly buildingId: string | undefined;
  readonly unit: number | undefined;
  readonly floor: number | undefined;
  readonly door: string;
}

export const nowhere: KeepPlace = { buildingId: undefined, unit: undefined, floor: undefined, door: '' };

export const emptyKeep: KeepDraft = {
  ...{ name: '', place: nowhere, phone: '', birth: '', note: '' },
  ...{ tags: [], agreed: [], way: undefined, witness: '', file: undefined },
};

/** As it stands in the record. The phone is masked there: an empty line leaves it as it is. */
export function draftOf({ name, home, birth = '', note = '', tags }: KeptView): KeepDraft {
  const { buildingId, unit, floor, door = '' } = home ?? nowhere;
  return { ...emptyKeep, name, place: { buildingId, unit, floor, door }, birth, note, tags };
}

/**
 * The texts to read aloud: health only where something about health is to be kept. Of a record that is there the rest was
 * agreed to, so that only what is new is asked.
 */
export function purposesFor(tags: readonly CareTag[], before?: KeptView): readonly ReadAloud[] {
  const isHealth = tags.some((tag) => healthTags.includes(tag));
  if (before) return isHealth && before.agreed?.includes('health') === false ? ['health'] : [];
  return isHealth ? ['guide', 'health', 'onBehalf'] : ['guide', 'onBehalf'];
}

/** Whether the first step says who and where. */
export function isWhoSaid({ name, place }: KeepDraft): boolean {
  return name.trim() !== '' && place.buildingId !== undefined;
}

export const isPhoneWrong = ({ phone }: KeepDraft) => phone.trim() !== '' && !v.is(typedPhone, phone);
export const isBirthWrong = ({ birth }: KeepDraft) => birth.trim() !== '' && !/^(19|20)\d{2}$/.test(birth.trim());

/** What is sent, or undefined while something that must be there is missing. */
export function toRecord(draft: KeepDraft): GivenOf<typeof keepPerson> | undefined {
  const { name, tags, agreed } = draft;
  const needed = purposesFor(tags).filter((purpose) => purpose !== 'onBehalf');
  const home = homeOf(draft.place);
  const evidence = toProof(draft);
  if (!home || !evidence || !needed.every((purpose) => agreed.includes(purpose))) return undefined;
  const record = {
    ...{ name, home, ...detailsOf(draft) },
    consents: agreed
      .filter((purpose) => purposesFor(tags).includes(purpose))
      .map((purpose) => ({ purpose, textVersion: consentTexts[purpose].version })),
    evidence,
  };
  return v.is(keepPerson.input, record) ? record : undefined;
}

/** How she said it, or undefined while what proves it is missing. */
export function toProof({ way, witness, file }: Proof) {
  if (way === 'spoken') return witness.trim() === '' ? undefined : { way, witness };
  return way !== undefined && file !== undefined ? { way, file } : undefined;
}

/** What stands between the last step and the record: the first thing that is missing, from the top of the page down. */
export function missingOf(draft: KeepDraft, before?: KeptView) {
  const needed = purposesFor(draft.tags, before).filter((purpose) => purpose !== 'onBehalf');
  const unsaid = needed.find((purpose) => !draft.agreed.includes(purpose));
  if (unsaid) return unsaid;
  if (draft.way === undefined) return 'way' as const;
  return toProof(draft) ? undefined : draft.way;
}

/** What she agreed to besides, to go before the change; undefined while she did not, or nothing proves it. */
export function toConsent(draft: KeepDraft, before: KeptView): GivenOf<typeof recordConsent> | undefined {
  const [purpose] = purposesFor(draft.tags, before);
  const evidence = toProof(draft);
  if (purpose === undefined || !draft.agreed.includes(purpose) || !evidence) return undefined;
  return { personId: before.personId, purpose, textVersion: consentTexts[purpose].version, evidence };
}

/** What has changed since the record was read; a consent that went before it is one version more. */
export function toRevision(draft: KeepDraft, before: KeptView, isAfterConsent = false): GivenOf<typeof revisePerson> {
  const was = draftOf(before);
  const home = homeOf(draft.place);
  const { birth, phone } = draft;
  return {
    ...{ personId: before.personId, seenVersion: before.version + (isAfterConsent ? 1 : 0) },
    ...(draft.name.trim() !== was.name && { name: draft.name }),
    ...(home && !isSame(draft.place, was.place) && { home }),
    ...(phone.trim() !== '' && { phone }),
    ...(birth.trim() !== '' && birth !== was.birth && { birth: birth.trim() }),
    ...(draft.note !== was.note && { note: draft.note }),
    ...(!isSame(draft.tags, was.tags) && { tags: [...draft.tags] }),
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function homeOf({ buildingId, unit, floor, door }: KeepPlace) {
  if (buildingId === undefined) return undefined;
  return {
    buildingId,
    ...(unit !== undefined && { unit }),
    ...(floor !== undefined && { floor }),
    ...(door.trim() !== '' && { door }),
  };
}

/** What was written; an empty line says nothing. */
function detailsOf({ phone, birth, note, tags }: KeepDraft) {
  return {
    ...(phone.trim() !== '' && { phone }),
    ...(birth.trim() !== '' && { birth: birth.trim() }),
    ...(note.trim() !== '' && { note }),
    ...(tags.length > 0 && { tags: [...tags] }),
  };
}
