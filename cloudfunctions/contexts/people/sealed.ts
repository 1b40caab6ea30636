/** Sealed parts of a person's document: each bound to its field and its person, so that it opens nowhere else. */
import type { Operation } from '#contracts/operation';
import type { Call } from '../../kernel/context';
import type { Vault } from '../../kernel/vault';
import { maskPhone, plainPhone } from './phone-number';
import type { PhoneRecord } from './person-parts';
import { collections, type PersonRecord } from './repository';

type Field = 'phone' | 'birth' | 'note' | 'tags' | 'witness';

/** Keeps two blind indexes apart. */
export const phonePurpose = 'phone';

export function seal(vault: Vault, personId: string, field: Field, plain: string): string {
  return vault.seal(plain, { collection: collections.people, field, id: personId });
}

export function unseal(vault: Vault, personId: string, field: Field, sealed: string): string {
  return vault.open(sealed, { collection: collections.people, field, id: personId });
}

export function sealPhone(
  vault: Vault,
  personId: string,
  given: { readonly phone: string } & Pick<PhoneRecord, 'way' | 'since'>,
): PhoneRecord {
  const phone = plainPhone(given.phone);
  const [blind] = vault.blinds(phone, phonePurpose);
  return { sealed: seal(vault, personId, 'phone', phone), blind, way: given.way, since: given.since };
}

/** What finds a number, under every key it may be sealed with. */
export function phoneBlinds(vault: Vault, phone: string): readonly string[] {
  return vault.blinds(plainPhone(phone), phonePurpose);
}

/** The whole number; whoever is told it has been written down. */
export function openPhone(vault: Vault, person: Pick<PersonRecord, '_id' | 'phone'>): string | undefined {
  return person.phone && unseal(vault, person._id, 'phone', person.phone.sealed);
}

export function maskedPhone(vault: Vault, person: Pick<PersonRecord, '_id' | 'phone'>): string | undefined {
  const phone = openPhone(vault, person);
  return phone === undefined ? undefined : maskPhone(phone);
}

/** The digest of a command that carries what is sealed: with a plain one, eleven digits could be guessed from it. */
export function blindDigest({ vault, digest }: Pick<Call<Operation>, 'vault' | 'digest'>): string {
  return vault.blinds(digest, 'digest')[0];
}
