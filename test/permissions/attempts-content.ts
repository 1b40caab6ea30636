/** What waits for a coordinator, what people report, and what they tell a community, tried. */
import * as content from '#contracts/content';
import * as feedback from '#contracts/feedback';
import * as requests from '#contracts/requests';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { attempt, plain, type Attempt, type Place } from './attempt';
import { markOf, reported, spots, type Actor, type Scene, type Spot } from './scene';

const inGrids = ['grid', 'community', 'other', 'none'] as const;
const everywhere = ['own', ...inGrids] as const;
/** The queue and feedback are a whole community's: there is no grid of one's own in them. */
const communities = ['community', 'other', 'none'] as const;
const nowhere = { id: 'nothing' };
const why = '看过了。';

/** The lists come first: while they are tried, nothing of another spot is in them. */
export const contentAttempts: readonly Attempt[] = [
  attempt(content.held, {
    wheres: communities,
    there: async (scene, place) => {
      if (place !== 'none') await held(scene.residents[place], place, 'neighbour');
      return { communityId: communityOf(place) };
    },
  }),
  attempt(feedback.feedback, {
    wheres: communities,
    there: async (scene, place) => {
      if (place !== 'none') await told(scene.residents[place], place, 'neighbour');
      return { communityId: communityOf(place), isOpen: true };
    },
  }),
  attempt(content.reports, { wheres: inGrids, there: async (scene, place) => someHeld(scene, place) }),
  attempt(content.decide, {
    wheres: everywhere,
    own: async (_, actor) => {
      const item = await ownHeld(actor);
      return item && publish(item);
    },
    there: async (scene, place) => publish(await someHeld(scene, place)),
  }),
  attempt(content.report, {
    wheres: everywhere,
    own: async (_, { role, phone }) =>
      role === 'visitor' ? undefined : aboutWords(await reported(phone, 'grid', role)),
    there: async ({ residents }, place) =>
      aboutWords(place === 'none' ? 'nothing' : await reported(residents[place], place, 'neighbour')),
  }),
  plain(content.mine, {}),
  attempt(content.appeal, {
    wheres: everywhere,
    own: async (scene, actor) => {
      const item = await ownHeld(actor);
      return item && appealOf(scene, 'grid', item);
    },
    there: async (scene, place) =>
      place === 'none' ? { ...nowhere, words: why } : appealOf(scene, place, await someHeld(scene, place)),
  }),
  attempt(feedback.giveFeedback, {
    wheres: communities,
    there: async (_, place) => ({ communityId: communityOf(place), words: '字太小了。', wantsAnswer: false }),
  }),
  attempt(feedback.answerFeedback, {
    wheres: ['own', ...communities],
    own: async (_, { phone, role }) => ({ ...(await told(phone, 'grid', role)), words: '谢谢。' }),
    there: async (scene, place) => ({
      ...(place === 'none' ? nowhere : await told(scene.residents[place], place, 'neighbour')),
      words: '谢谢。',
    }),
  }),
  plain(feedback.myFeedback, {}),
];

function communityOf(place: Place): string {
  return place === 'none' ? 'nowhere' : (spots[place].gridId.split('~')[0] ?? '');
}

function publish({ id }: { readonly id: string }) {
  return { id, seenVersion: 1, verdict: 'publish', why } as const;
}

function aboutWords(id: string) {
  return { subject: { context: 'requests', id, entry: 1 }, reason: 'untrue' } as const;
}

/** Words the check is not sure of, which wait. */
async function held(by: PersonOnPhone, spot: Spot, owner: string): Promise<{ id: string }> {
  const words = `${markOf(spot, owner)}混蛋`;
  const place = { buildingId: spots[spot].buildingId };
  const { id } = await by.call(requests.report, { place, words, photos: [] });
  const item = (await by.call(content.mine, {})).items.find(({ subject }) => subject.id === id);
  if (!item) throw new Error('it is not held');
  return { id: item.id };
}

async function someHeld({ residents }: Scene, place: Place): Promise<{ id: string }> {
  return place === 'none' ? nowhere : held(residents[place], place, 'neighbour');
}

async function ownHeld({ role, phone }: Actor): Promise<{ id: string } | undefined> {
  return role === 'visitor' ? undefined : held(phone, 'grid', role);
}

/** An appeal against what a coordinator there has kept back. */
async function appealOf({ coordinators }: Scene, spot: Spot, { id }: { readonly id: string }) {
  await coordinators[spot].call(content.decide, { id, seenVersion: 1, verdict: 'keepBack', why });
  return { id, words: '请再看一次。' };
}

function told(by: PersonOnPhone, spot: Spot, owner: string): Promise<{ id: string }> {
  const communityId = communityOf(spot);
  return by.call(feedback.giveFeedback, { communityId, words: markOf(spot, owner), wantsAnswer: true });
}
