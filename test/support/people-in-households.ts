/** What must hold between people and the requests they joined; neither context may look into the other, so it is held here. */
import { householdsOf, joinsAs } from '../../cloudfunctions/contexts/people/households';
import { collections as inPeople, type PersonRecord } from '../../cloudfunctions/contexts/people/repository';
import type { HouseholdRecord } from '../../cloudfunctions/contexts/requests/households-repository';
import { collections as inRequests, type RequestRecord } from '../../cloudfunctions/contexts/requests/repository';
import { eachOf, type Invariant, type Store } from '../../cloudfunctions/kernel/invariant';

export const peopleInHouseholds: readonly Invariant[] = [
  {
    name: 'who joined is counted with the household he is of today, where he lives there still',
    holds: 'afterTick',
    check: eachOf<HouseholdRecord>(inRequests.households, ({ _id, requestId, personIds }, store) => {
      const request = store.documents<RequestRecord>(inRequests.requests).find((one) => one._id === requestId);
      return personIds.every((personId) => {
        const today = joinsAs(personOf(store, personId)?.homes ?? [], personId).get(request?.place.buildingId ?? '');
        return today === undefined || _id === `${requestId}~${today}`;
      });
    }),
  },
  {
    name: 'two persons are one household only behind a door that somebody else confirmed to each',
    holds: 'afterTick',
    check: eachOf<HouseholdRecord>(inRequests.households, ({ _id, requestId, personIds }, store) => {
      if (personIds.length < 2) return true;
      return personIds.every((personId) => {
        const person = personOf(store, personId);
        const own = householdsOf(person?.homes ?? [], personId).find(({ id }) => _id === `${requestId}~${id}`);
        // Who moved away or left is of no household there any more.
        return own === undefined || own.isConfirmed;
      });
    }),
  },
  {
    name: 'a person is in a request with one household',
    holds: 'afterTick',
    check: (store) => {
      const joined = store.documents<HouseholdRecord>(inRequests.households);
      const pairs = joined.flatMap(({ requestId, personIds }) => personIds.map((id) => `${requestId} ${id}`));
      return pairs.filter((pair, at) => pairs.indexOf(pair) !== at);
    },
  },
];

function personOf(store: Store, personId: string): PersonRecord | undefined {
  return store.documents<PersonRecord>(inPeople.people).find(({ _id }) => _id === personId);
}
