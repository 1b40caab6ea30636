/** Persons, places and privacy, tried. */
import * as people from '#contracts/people';
import * as places from '#contracts/places';
import * as privacy from '#contracts/privacy';
import { attempt, plain, type Attempt } from './attempt';
import { foundingOf, spots } from './scene';

let founded = 0;

export const peopleAttempts: readonly Attempt[] = [
  plain(people.me, {}),
  attempt(people.settle, {
    wheres: ['grid', 'community', 'other', 'none'],
    changesActor: true,
    there: async (_, place) => ({ buildingId: place === 'none' ? 'nowhere' : spots[place].buildingId }),
  }),
  attempt(people.foundCommunity, {
    wheres: ['other', 'none'],
    changesActor: true,
    there: async (_, place) => {
      founded += 1;
      const founding = foundingOf(`founded${founded}`);
      return place === 'none' ? { ...founding, setupCode: 'a code of nobody' } : founding;
    },
  }),
  plain(places.communities, {}),
  attempt(places.buildings, {
    wheres: ['community', 'other', 'none'],
    there: async (_, place) => ({
      communityId: { community: 'qingnian', other: 'duian' }[place as string] ?? 'nowhere',
    }),
  }),
  plain(privacy.audited, {}),
];
