/** What a worker knows of a person without WeChat: sealed field by field, health only with a consent of its own. */
import { careTags, healthTags, type CareTag } from '#contracts/kept-persons';
import { Refusal } from '../../kernel/refusal';
import type { Vault } from '../../kernel/vault';
import { isConsentGiven } from './consent-rules';
import type { ConsentsRecord, KeptRecord } from './person-parts';
import type { PersonRecord } from './repository';
import { seal, sealPhone, unseal } from './sealed';

export interface CareGiven {
  readonly phone?: string | undefined;
  readonly birth?: string | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly CareTag[] | undefined;
}

/** The sealed parts of what was given; a part that was not given is not there. */
export function sealCare(vault: Vault, personId: string, { phone, birth, note, tags }: CareGiven, since: Date) {
  return {
    person: {
      ...(phone !== undefined && { phone: sealPhone(vault, personId, { phone, way: 'worker', since }) }),
      ...(birth !== undefined && { birth: seal(vault, personId, 'birth', birth) }),
    },
    kept: {
      ...(note !== undefined && { note: seal(vault, personId, 'note', note) }),
      ...(tags !== undefined && { tags: sealTags(vault, personId, tags) }),
    },
  };
}

export function sealTags(vault: Vault, personId: string, tags: readonly CareTag[]): string {
  return seal(vault, personId, 'tags', tags.join(','));
}

/** The tags of a record, in the order of the list; those that are no longer in it are left out. */
export function openTags(vault: Vault, { _id, kept }: Pick<PersonRecord, '_id' | 'kept'>): CareTag[] {
  const held = kept?.tags === undefined ? [] : unseal(vault, _id, 'tags', kept.tags).split(',');
  return careTags.filter((tag) => held.includes(tag));
}

/** What stays when the consent to keep health is taken back. */
export function withoutHealth(tags: readonly CareTag[]): readonly CareTag[] {
  return tags.filter((tag) => !healthTags.includes(tag));
}

/** @throws Refusal CONSENT_NEEDED for a tag about health without consent to it */
export function mustBeAgreedTo(tags: readonly CareTag[] | undefined, consents: ConsentsRecord | undefined): void {
  const isAboutHealth = tags?.some((tag) => healthTags.includes(tag)) === true;
  if (isAboutHealth && !isConsentGiven(consents, 'health')) throw new Refusal('CONSENT_NEEDED', 'health', ['tags']);
}

/** A record a worker keeps, as its reader in the grid may see it. */
export function openCare(vault: Vault, person: Pick<PersonRecord, '_id' | 'birth'> & { readonly kept: KeptRecord }) {
  const { _id, birth, kept } = person;
  return {
    ...(birth !== undefined && { birth: unseal(vault, _id, 'birth', birth) }),
    ...(kept.note !== undefined && { note: unseal(vault, _id, 'note', kept.note) }),
    tags: openTags(vault, person),
  };
}
