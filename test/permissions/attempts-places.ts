/** Places and their papers, tried. */
import * as settings from '#contracts/community-settings';
import * as papers from '#contracts/places-papers';
import * as plates from '#contracts/plates';
import * as places from '#contracts/places';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { tables } from '../../emulator/seed/places';
import { workbookOf } from '../../emulator/seed/workbook';
import { attempt, plain, type Attempt, type Place } from './attempt';
import { spots, type Scene } from './scene';

const everywhere = ['grid', 'community', 'other', 'none'] as const;
/** Papers are a whole community's: there is no grid of one's own in them. */
const communities = ['community', 'other', 'none'] as const;
const plateOfNothing = 'b000000000000';
const noBuilding = 'qingnian~b99';

const buildingOf = (place: Place) => (place === 'none' ? noBuilding : spots[place].buildingId);
const communityOf = (place: Place) => (place === 'none' ? 'nowhere' : (spots[place].gridId.split('~')[0] ?? ''));
const aboutCommunity = async (_: Scene, place: Place) => ({ communityId: communityOf(place) });

export const placeAttempts: readonly Attempt[] = [
  ...[places.doors, places.whose].map((operation) =>
    attempt(operation, {
      wheres: everywhere,
      there: async (_: Scene, place: Place) => ({ buildingId: buildingOf(place) }),
    }),
  ),
  attempt(settings.categories, { wheres: communities, there: aboutCommunity }),
  attempt(places.shops, { wheres: communities, there: aboutCommunity }),
  attempt(places.byPlate, {
    wheres: everywhere,
    there: async ({ coordinators }, place) => {
      if (place === 'none') return { scene: plateOfNothing };
      const { scene } = await coordinators[place].call(papers.plate, { buildingId: spots[place].buildingId });
      return { scene };
    },
  }),
  attempt(places.setPhone, {
    wheres: communities,
    there: async (_, place) => ({ communityId: communityOf(place), phone: '0513-85550100' }),
  }),
  attempt(places.setNames, {
    wheres: communities,
    there: async ({ coordinators }, place) => {
      // As it is called now: the same names again change nothing, and only who may not is told so.
      const { items } = await coordinators.community.call(places.communities, {});
      const { name = '无名', street = '无名' } = items.find(({ id }) => id === communityOf(place)) ?? {};
      return { communityId: communityOf(place), seen: { name, street }, name, street };
    },
  }),
  attempt(settings.settings, { wheres: communities, there: aboutCommunity }),
  attempt(settings.setSettings, {
    wheres: communities,
    there: async ({ coordinators }, place) => {
      const communityId = communityOf(place);
      // What is there now, as whoever keeps it sees it: only then can the one who may not be told apart from the late.
      const { version } =
        place === 'none' ? { version: 1 } : await coordinators[place].call(settings.settings, { communityId });
      return { communityId, seenVersion: version, quiet: null };
    },
  }),
  plain(papers.template, {}),
  attempt(papers.checkSheet, {
    wheres: ['own', ...communities],
    own: async (_, { phone }) => sheetOf(phone, 'community'),
    // A sheet somebody else has uploaded for that community.
    there: async ({ coordinators }, place) => sheetOf(coordinators[place === 'none' ? 'community' : place], place),
  }),
  attempt(papers.importSheet, {
    wheres: communities,
    there: async (scene, place) => ({ ...(await checked(scene, place)), from: 0 }),
  }),
  attempt(papers.dropImport, { wheres: communities, there: checked }),
  attempt(papers.imports, { wheres: communities, there: aboutCommunity }),
  attempt(papers.viewImport, {
    wheres: ['own', ...communities],
    own: async (_, { phone, role }) => (role === 'coordinator' ? checkedBy(phone, 'community') : undefined),
    there: checked,
  }),
  // Who has asked for a paper has one of his own from then on.
  attempt(papers.exportSheet, { wheres: communities, changesActor: true, there: aboutCommunity }),
  attempt(papers.paperLink, {
    wheres: ['own', ...communities],
    changesActor: true,
    own: async (_, { phone, role }) => (role === 'coordinator' ? exportedBy(phone, 'community') : undefined),
    there: async ({ coordinators }, place) =>
      place === 'none' ? { paperId: 'nothing' } : exportedBy(coordinators[place], place),
  }),
  attempt(papers.plate, {
    wheres: everywhere,
    there: async (_, place) => ({ buildingId: buildingOf(place) }),
  }),
  ...[plates.askPlates, plates.plates].map((operation) =>
    attempt(operation, {
      wheres: everywhere,
      // What is not there, is not there in his own community.
      there: async (_: Scene, place: Place) => ({
        communityId: communityOf(place === 'none' ? 'community' : place),
        buildingId: buildingOf(place),
      }),
    }),
  ),
];

async function sheetOf(by: PersonOnPhone, place: Place) {
  return { communityId: communityOf(place), fileId: await by.upload(workbookOf(tables), 'sheet.xlsx') };
}

/** An import a coordinator there has had checked, and nothing of it written. */
async function checked({ coordinators }: Scene, place: Place): Promise<{ importId: string }> {
  return place === 'none' ? { importId: 'nothing' } : checkedBy(coordinators[place], place);
}

async function checkedBy(by: PersonOnPhone, place: Place): Promise<{ importId: string }> {
  return { importId: (await by.call(papers.checkSheet, await sheetOf(by, place))).import.id };
}

async function exportedBy(by: PersonOnPhone, place: Place): Promise<{ paperId: string }> {
  return { paperId: (await by.call(papers.exportSheet, { communityId: communityOf(place) })).paperId };
}
