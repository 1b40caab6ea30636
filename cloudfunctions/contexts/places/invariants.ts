/** What is true of every community and building, whatever failed on the way. */
import { eachOf, type Invariant, type Store } from '../../kernel/invariant';
import { collections, type BuildingRecord, type CommunityRecord } from './repository';

const communitiesIn = (store: Store) => store.documents<CommunityRecord>(collections.communities);

export const invariants: readonly Invariant[] = [
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
