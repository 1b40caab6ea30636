/** The rights of persons, tried: what is one's own, and what coordinators do with corrections and lists. */
import { giveFeedback } from '#contracts/feedback';
import * as privacy from '#contracts/privacy';
import * as rights from '#contracts/rights';
import { letWait } from '../support/long-lists';
import { attempt, plain, type Attempt, type Place } from './attempt';
import { coordinatorOf, markOf, type Actor, type Scene, type Spot } from './scene';

const visits = { why: 'visits' } as const;
const nowhere = 'nowhere';

export const rightsAttempts: readonly Attempt[] = [
  plain(privacy.exportMine, {}),
  plain(privacy.exports, {}),
  plain(rights.correct, { field: 'other', words: '请改一下。' }),
  plain(rights.myCorrections, {}),
  attempt(rights.corrections, {
    wheres: ['community', 'other', 'none'],
    there: async (scene, place) => {
      if (place !== 'none') await correction(scene, place);
      return { communityId: communityAt(place) };
    },
  }),
  attempt(rights.answerCorrection, {
    wheres: ['grid', 'community', 'other', 'none'],
    there: async (scene, place) => ({
      id: place === 'none' ? nowhere : await correction(scene, place),
      isDone: true,
      words: '改好了。',
    }),
  }),
  plain(privacy.closing, {}),
  attempt(privacy.closeAccount, {
    wheres: ['own', 'none'],
    changesActor: true,
    // A visitor of whom nothing is kept has nothing to close.
    own: async (_, { role, phone }) => {
      if (role !== 'visitor') return undefined;
      await phone.call(giveFeedback, { communityId: communityAt('community'), words: '字太小了。', wantsAnswer: true });
      return { confirm: true as const };
    },
    there: () => Promise.resolve({ confirm: true as const }),
  }),
  attempt(privacy.askExport, {
    wheres: ['community', 'other', 'none'],
    there: (_, place) => Promise.resolve({ communityId: communityAt(place), ...visits }),
  }),
  attempt(privacy.exportsToApprove, {
    wheres: ['community', 'other', 'none'],
    there: (_, place) => Promise.resolve({ communityId: communityAt(place) }),
  }),
  attempt(privacy.approveExport, {
    wheres: ['own', 'community', 'other', 'none'],
    own: async (scene, actor) => ifCoordinator(actor, () => waitingList(scene, actor)),
    there: async (scene, place) => {
      // Who was appointed since it was asked for agrees to no list.
      await scene.actor('coordinator');
      return { id: await listOf(scene, place) };
    },
  }),
  attempt(privacy.fetchExport, {
    wheres: ['own', 'community', 'other', 'none'],
    own: async (scene, actor) => ifCoordinator(actor, () => agreedList(scene, actor)),
    there: async (scene, place) => ({ id: await listOf(scene, place) }),
  }),
];

function communityAt(place: Place): string {
  return { grid: 'qingnian', community: 'qingnian', other: 'duian', none: nowhere }[place];
}

function asked(place: Spot) {
  return { communityId: communityAt(place), ...visits };
}

async function correction({ residents }: Scene, place: Spot): Promise<string> {
  return (await residents[place].call(rights.correct, { field: 'other', words: markOf(place, 'neighbour') })).id;
}

/** A list of a colleague that waits for a second one. */
async function listOf(scene: Scene, place: Place): Promise<string> {
  if (place === 'none') return nowhere;
  return waitingList(scene, { phone: await coordinatorOf(scene, place) }, place);
}

async function waitingList(
  { world }: Scene,
  { phone }: Pick<Actor, 'phone'>,
  place: Spot = 'community',
): Promise<string> {
  const { id } = await phone.call(privacy.askExport, asked(place));
  await letWait(world, id);
  return id;
}

async function agreedList(scene: Scene, actor: Actor): Promise<string> {
  const second = await coordinatorOf(scene, 'community');
  const id = await waitingList(scene, actor);
  await second.call(privacy.approveExport, { id });
  return id;
}

/** Nobody else has a list of his own. */
async function ifCoordinator({ role }: Actor, idOf: () => Promise<string>) {
  return role === 'coordinator' ? { id: await idOf() } : undefined;
}
