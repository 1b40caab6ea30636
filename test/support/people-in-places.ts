/** What must hold between people and places; neither context may look into the other, so it is held here. */
import { grantableRoles } from '#contracts/people';
import { collections as inPeople, type PersonRecord } from '../../cloudfunctions/contexts/people/repository';
import {
  collections as inPlaces,
  type BuildingRecord,
  type CommunityRecord,
} from '../../cloudfunctions/contexts/places/repository';
import type { RoleGrant } from '../../cloudfunctions/kernel/actor';
import { eachOf, repeated, type Invariant, type Store } from '../../cloudfunctions/kernel/invariant';

const ofPeople = (isRight: (person: PersonRecord, store: Store) => boolean) => eachOf(inPeople.people, isRight);
const communitiesIn = (store: Store) => store.documents<CommunityRecord>(inPlaces.communities);

export const peopleInPlaces: readonly Invariant[] = [
  {
    name: 'a role is held once, in a community that is there, and a worker in one of its grids',
    holds: 'afterRetry',
    check: ofPeople(({ roles }, store) => {
      const isTwice = repeated(roles.map(({ role, communityId, gridId }) => `${role} ${communityId} ${gridId ?? ''}`));
      return isTwice.length === 0 && roles.every((grant) => hasScope(grant, store));
    }),
  },
  {
    name: 'a home is in a building that is there, in its grid and its community',
    holds: 'always',
    check: ofPeople(({ homes }, store) =>
      homes.every(({ buildingId, gridId, communityId }) => {
        const edition = communitiesIn(store).find(({ _id }) => _id === communityId)?.edition;
        return store
          .documents<BuildingRecord>(inPlaces.buildings)
          .some((one) => one.buildingId === buildingId && one.gridId === gridId && one.edition === edition);
      }),
    ),
  },
  {
    name: 'who opened a community is its coordinator',
    holds: 'afterRetry',
    check: eachOf<CommunityRecord>(inPlaces.communities, ({ _id, founderId }, store) => {
      const founder = store.documents<PersonRecord>(inPeople.people).find((person) => person._id === founderId);
      return founder?.roles.some(({ role, communityId }) => role === 'coordinator' && communityId === _id) === true;
    }),
  },
];

function hasScope({ role, communityId, gridId }: RoleGrant, store: Store): boolean {
  const community = communitiesIn(store).find(({ _id }) => _id === communityId);
  if (!community) return false;
  const isOfGrid = grantableRoles.some((grantable) => grantable === role);
  return isOfGrid ? community.grids.some(({ id }) => id === gridId) : gridId === undefined;
}
