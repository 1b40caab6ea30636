/** What is true of every person, community and building, whatever failed on the way. */
import { grantableRoles } from '#contracts/people';
import { personIdOf, type RoleGrant } from '../../kernel/actor';
import { eachOf, repeated, type Invariant, type Store } from '../../kernel/invariant';
import { collections, type BuildingRecord, type CommunityRecord, type PersonRecord } from './repository';

const keysKept = 20;

const ofPeople = (isRight: (person: PersonRecord, store: Store) => boolean) => eachOf(collections.people, isRight);
const communitiesIn = (store: Store) => store.documents<CommunityRecord>(collections.communities);

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
      homes.every(({ buildingId, gridId, communityId }) =>
        store
          .documents<BuildingRecord>(collections.buildings)
          .some((one) => one._id === buildingId && one.gridId === gridId && one.communityId === communityId),
      ),
    ),
  },
  {
    name: 'a decision about a person is remembered once, and the last twenty alone',
    holds: 'always',
    check: ofPeople(({ v, keys }) => v >= 1 && keys.length <= keysKept && !repeated(keys.map(({ key }) => key)).length),
  },
  {
    name: 'who opened a community is its coordinator',
    holds: 'afterRetry',
    check: eachOf<CommunityRecord>(collections.communities, ({ _id, founderId }, store) => {
      const founder = store.documents<PersonRecord>(collections.people).find((person) => person._id === founderId);
      return founder?.roles.some(({ role, communityId }) => role === 'coordinator' && communityId === _id) === true;
    }),
  },
  {
    name: 'a building stands in a community that is there, and in one of its grids',
    holds: 'always',
    check: eachOf<BuildingRecord>(collections.buildings, ({ communityId, gridId }, store) =>
      communitiesIn(store).some(({ _id, grids }) => _id === communityId && grids.some((grid) => grid.id === gridId)),
    ),
  },
  {
    name: 'a community that is there has a building',
    // The community is the claim and comes first; whoever was cut off comes back with his key.
    holds: 'afterRetry',
    check: eachOf<CommunityRecord>(collections.communities, ({ _id }, store) =>
      store.documents<BuildingRecord>(collections.buildings).some(({ communityId }) => communityId === _id),
    ),
  },
];

function hasScope({ role, communityId, gridId }: RoleGrant, store: Store): boolean {
  const community = communitiesIn(store).find(({ _id }) => _id === communityId);
  if (!community) return false;
  const isOfGrid = grantableRoles.some((grantable) => grantable === role);
  return isOfGrid ? community.grids.some(({ id }) => id === gridId) : gridId === undefined;
}
