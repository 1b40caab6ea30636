/** What is true of every person, whatever failed on the way. */
import { personIdOf } from '../../kernel/actor';
import { eachOf, repeated, type Invariant, type Store } from '../../kernel/invariant';
import { collections, type PersonRecord, type TicketRecord } from './repository';

const keysKept = 20;

const ofPeople = (isRight: (person: PersonRecord, store: Store) => boolean) => eachOf(collections.people, isRight);

export const invariants: readonly Invariant[] = [
  {
    name: 'an identity is one person, and a person is called after his first identity',
    holds: 'always',
    check: (store) => {
      const people = store.documents<PersonRecord>(collections.people);
      const shared = repeated(people.flatMap(({ identities }) => identities.map(personIdOf)));
      const misnamed = people.filter(({ _id, identities: [first] }) => !first || personIdOf(first) !== _id);
      return [...shared.map((id) => `${id} is shared`), ...misnamed.map(({ _id }) => `${_id} has another name`)];
    },
  },
  {
    name: 'a decision about a person is remembered once, and the last twenty alone',
    holds: 'always',
    check: ofPeople(({ v, keys }) => v >= 1 && keys.length <= keysKept && !repeated(keys.map(({ key }) => key)).length),
  },
  {
    name: 'a ticket is used by as many as it says, each once',
    holds: 'always',
    check: eachOf<TicketRecord>(
      collections.tickets,
      ({ usesLeft, usedBy }) => usesLeft >= 0 && repeated(usedBy).length === 0,
    ),
  },
];
