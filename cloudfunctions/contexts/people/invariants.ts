/** What is true of every person, whatever failed on the way. */
import type { ConsentPurpose } from '#contracts/consents';
import type { HandedOver } from '#contracts/duty';
import { mostHomes } from '#contracts/homes';
import { roleRules, type GivableRole } from '#contracts/roles';
import type { Role } from '#contracts/values';
import { erasedId, personIdOf } from '../../kernel/actor';
import { eachOf, repeated, type Invariant, type Store } from '../../kernel/invariant';
import { isConsentGiven, noConsents, oldestVoice, wordsKept } from './consent-rules';
import { waiting } from './home-rules';
import {
  collections,
  consentPageId,
  type ClaimRecord,
  type ConsentPageRecord,
  type PersonRecord,
  type TicketRecord,
} from './repository';
import { words } from './words';

const keysKept = 20;
const day = 24 * 3_600_000;
const eightHours = 8 * 3_600_000;

const ofPeople = (isRight: (person: PersonRecord, store: Store) => boolean) => eachOf(collections.people, isRight);

export const invariants: readonly Invariant[] = [
  {
    name: 'an identity is one person, and a person is called after his first identity',
    holds: 'always',
    check: (store) => {
      const people = store.documents<PersonRecord>(collections.people);
      const shared = repeated(people.flatMap(({ identities }) => identities.map(personIdOf)));
      const misnamed = people.filter(({ _id, identities: [first] }) => first && personIdOf(first) !== _id);
      return [...shared.map((id) => `${id} is shared`), ...misnamed.map(({ _id }) => `${_id} has another name`)];
    },
  },
  {
    name: 'a decision about a person is remembered once, and the last twenty alone',
    holds: 'always',
    check: ofPeople(({ v, keys }) => v >= 1 && keys.length <= keysKept && !repeated(keys.map(({ key }) => key)).length),
  },
  {
    name: 'a desk is open or ended, once each, and at most eight hours',
    holds: 'always',
    check: ofPeople(({ desks = [], endedDesks = [] }) => {
      const ids = [...desks.map(({ id }) => id), ...endedDesks];
      return (
        repeated(ids).length === 0 && desks.every(({ since, until }) => until.getTime() - since.getTime() <= eightHours)
      );
    }),
  },
  {
    name: 'a ticket is used by as many as it says, each once',
    holds: 'always',
    check: eachOf<TicketRecord>(
      collections.tickets,
      ({ usesLeft, usedBy }) => usesLeft >= 0 && repeated(usedBy).length === 0,
    ),
  },
  {
    name: 'who has no identity is kept by somebody, was closed in favour of another, or is nobody any longer',
    holds: 'always',
    check: ofPeople(({ identities, kept, mergedInto, name, homes }) => {
      const isNobody = [words.noLongerKept, words.letGo].some((one) => one === name) && homes.length === 0;
      return identities.length > 0 || kept !== undefined || mergedInto !== undefined || isNobody;
    }),
  },
  {
    name: 'a closed record is empty, and the one it became a part of knows it',
    holds: 'afterRetry',
    check: ofPeople(({ _id, mergedInto, homes, kept, phone, birth, consents }, store) => {
      if (mergedInto === undefined) return true;
      const survivor = store.documents<PersonRecord>(collections.people).find((person) => person._id === mergedInto);
      const isEmpty = homes.length === 0 && [kept, phone, birth, consents].every((part) => part === undefined);
      return isEmpty && survivor?.formerIds?.includes(_id) === true;
    }),
  },
  {
    name: 'a former record became a part of one person',
    holds: 'always',
    check: (store) =>
      repeated(store.documents<PersonRecord>(collections.people).flatMap(({ formerIds = [] }) => formerIds)),
  },
  {
    name: 'of the homes, at most five, each has its id, and those that wait are found by their grid',
    holds: 'always',
    check: ofPeople(({ homes, waitsIn = [], waitsAt }) => {
      const expected = waiting(homes);
      const isFound = JSON.stringify(waitsIn) === JSON.stringify(expected?.waitsIn ?? []);
      return (
        homes.length <= mostHomes && !repeated(homes.map(({ id }) => id)).length && isFound && !waitsAt === !expected
      );
    }),
  },
  {
    name: 'who acts for somebody was let, and stands there once',
    holds: 'always',
    check: ofPeople(({ helpers = [], consents }) => {
      const isLet = helpers.every(({ way }) => way === 'guardian' || isConsentGiven(consents, 'onBehalf'));
      return isLet && !repeated(helpers.map(({ personId, way }) => `${personId} ${way}`)).length;
    }),
  },
  {
    name: 'the last word on a consent is the one that counts, and no word is lost',
    holds: 'always',
    check: ofPeople(({ _id, consents }, store) => {
      const { now, history, olderPages } = consents ?? noConsents;
      const pages = store.documents<ConsentPageRecord>(collections.consentPages);
      const isWhole = Array.from({ length: olderPages }, (_, at) => consentPageId(_id, at + 1)).every((pageId) =>
        pages.some((page) => page._id === pageId),
      );
      const last = Object.fromEntries(history.map((word) => [word.purpose, word]));
      const isLast = Object.entries(last).every(([purpose, word]) => same(now[purpose as ConsentPurpose], word));
      return isWhole && isLast && history.length <= wordsKept;
    }),
  },
  {
    name: 'a recording of a consent is found by its age, so that it can end',
    holds: 'always',
    check: ofPeople(({ consents, voicesSince }) => {
      const oldest = oldestVoice([...(consents?.history ?? []), ...Object.values(consents?.now ?? {})]);
      return oldest === undefined || (voicesSince !== undefined && voicesSince <= oldest);
    }),
  },
  {
    name: 'a phone, a birth, a note, a tag and a witness lie sealed',
    holds: 'always',
    check: ofPeople(({ phone, birth, kept, consents }) => {
      const witnesses = (consents?.history ?? []).map(({ witness }) => witness);
      return [phone?.sealed, birth, kept?.note, kept?.tags, ...witnesses].every(
        (text) => text === undefined || /^v1\.[a-z0-9]+\.[\w-]+\.[\w-]+$/.test(text),
      );
    }),
  },
  {
    name: 'a role ends after it begins, and no later than it may',
    holds: 'always',
    check: ofPeople(({ roles }, { now }) =>
      roles.every(
        ({ role, since, until }) =>
          until === undefined || (since < until && until.getTime() - now.getTime() <= longestOf(role) * day),
      ),
    ),
  },
  {
    name: 'who stands in does so for somebody else, until a day, under a leave of his',
    holds: 'always',
    check: ofPeople(({ _id, roles }, store) =>
      roles
        .filter(({ standsInFor }) => standsInFor !== undefined)
        .every(({ standsInFor, gridId, until }) => {
          const away = store.documents<PersonRecord>(collections.people).find((one) => one._id === standsInFor);
          const hasLeave = away?.leaves?.some((leave) => leave.standInId === _id && leave.gridId === gridId) === true;
          return standsInFor !== _id && until !== undefined && (hasLeave || until <= store.now);
        }),
    ),
  },
  {
    name: 'a code of the set-up gave whoever used it what it is for, while he is here',
    holds: 'afterRetry',
    check: eachOf<ClaimRecord>(
      collections.claims,
      ({ _id, byId, until }, store) =>
        until !== undefined ||
        byId === erasedId ||
        store
          .documents<PersonRecord>(collections.people)
          .find((person) => person._id === byId)
          ?.accepted?.includes(_id) === true,
    ),
  },
  {
    name: 'what a person was told of waits in his outbox and is found by its index',
    holds: 'always',
    check: ofPeople(({ outbox = [], outboxAt }) => outbox.length > 0 === (outboxAt !== undefined)),
  },
];

/** Every grid that was handed over, as it was told. */
export function factsOfThePast(store: Store): readonly HandedOver[] {
  return store.documents<PersonRecord>(collections.people).flatMap(({ tookOver = [] }) => tookOver);
}

function longestOf(role: Role): number {
  return role in roleRules ? roleRules[role as GivableRole].longestDays : 0;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
