/** Two records of one person made one: what the survivor takes over, sealed anew under his own id. */
import type { Vault } from '../../kernel/vault';
import { joinedWords, noConsents } from './consent-rules';
import { withHelper } from './family-rules';
import { joinedHomes } from './home-rules';
import type { ConsentRecord, PhoneRecord } from './person-parts';
import type { PersonRecord } from './repository';
import { seal, sealPhone, openPhone, unseal } from './sealed';

/** What a record takes over from one that closes; a phone or birth of his own stays. */
export interface Taken extends Pick<PersonRecord, 'homes' | 'helpers' | 'formerIds'> {
  readonly words: readonly ConsentRecord[];
  readonly phone?: PhoneRecord;
  readonly birth?: string;
}

/** The worker's note and tags are not taken over: they were his, and the person now speaks for himself. */
export function takenOver(vault: Vault, own: PersonRecord, closing: PersonRecord): Taken {
  const words = joinedWords(own.consents ?? noConsents, closing.consents ?? noConsents);
  return {
    homes: joinedHomes(own.homes, closing.homes),
    helpers: (closing.helpers ?? []).reduce(withHelper, own.helpers ?? []),
    formerIds: [...(own.formerIds ?? []), closing._id, ...(closing.formerIds ?? [])],
    words: words.map((word) => rewitnessed(vault, own._id, closing._id, word)),
    ...(own.phone === undefined && phoneOf(vault, own._id, closing)),
    ...(own.birth === undefined && birthOf(vault, own._id, closing)),
  };
}

function phoneOf(vault: Vault, ownId: string, closing: PersonRecord) {
  const phone = openPhone(vault, closing);
  if (phone === undefined || !closing.phone) return {};
  const { way, since } = closing.phone;
  return { phone: sealPhone(vault, ownId, { phone, way, since }) };
}

function birthOf(vault: Vault, ownId: string, { _id, birth }: PersonRecord) {
  return birth === undefined ? {} : { birth: seal(vault, ownId, 'birth', unseal(vault, _id, 'birth', birth)) };
}

function rewitnessed(vault: Vault, ownId: string, formerId: string, word: ConsentRecord): ConsentRecord {
  const { witness } = word;
  if (witness === undefined) return word;
  return { ...word, witness: seal(vault, ownId, 'witness', unseal(vault, formerId, 'witness', witness)) };
}
