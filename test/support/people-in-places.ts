/** What must hold between people and places; neither context may look into the other, so it is held here. */
import { roleRules, settingsScope, type GivableRole } from '#contracts/roles';
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
      const isTwice = repeated(roles.map(placeOf));
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
    name: 'a community has a coordinator',
    holds: 'afterRetry',
    check: eachOf<CommunityRecord>(inPlaces.communities, ({ _id }, store) =>
      store
        .documents<PersonRecord>(inPeople.people)
        .some(({ roles }) => roles.some(({ role, communityId }) => role === 'coordinator' && communityId === _id)),
    ),
  },
];

function placeOf({ role, communityId, gridId = '', shopId = '', standsInFor = '' }: RoleGrant): string {
  return [role, communityId, gridId, shopId, standsInFor].join(' ');
}

function hasScope({ role, communityId, gridId }: RoleGrant, store: Store): boolean {
  const { scope } = roleRules[role as GivableRole];
  if (scope === 'settings') return communityId === settingsScope;
  const community = communitiesIn(store).find(({ _id }) => _id === communityId);
  if (!community) return false;
  const mayHaveGrid = scope === 'grid' || scope === 'communityOrGrid';
  return gridId === undefined ? scope !== 'grid' : mayHaveGrid && community.grids.some(({ id }) => id === gridId);
}
