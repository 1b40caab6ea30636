/** Requests and notices, tried. */
import * as notices from '#contracts/notices';
import * as board from '#contracts/request-board';
import * as endings from '#contracts/request-ends';
import * as households from '#contracts/request-households';
import * as lists from '#contracts/request-lists';
import * as requests from '#contracts/requests';
import { attempt, plain, type Attempt, type Place } from './attempt';
import { reported, spots, type Actor, type Scene } from './scene';

const everywhere = ['own', 'grid', 'community', 'other', 'none'] as const;
const done = { words: '换了新灯。', photos: [] as string[], noPhotoReason: 'tooDark' as const };
const honest = { ending: 'notPossible', reason: 'othersOwn', words: '这是自来水公司的管子。' } as const;
const nowhere = 'nowhere';

export const requestAttempts: readonly Attempt[] = [
  attempt(requests.report, {
    wheres: ['grid', 'community', 'other', 'none'],
    there: async (_, place) => ({
      place: { buildingId: place === 'none' ? nowhere : spots[place].buildingId },
      words: '楼道灯不亮。',
      photos: [],
    }),
  }),
  plain(requests.mine, { isOpen: true }),
  attempt(requests.ofGrid, {
    wheres: ['grid', 'community', 'other', 'none'],
    there: async (scene, place) => {
      if (place !== 'none') await someReport(scene, place);
      return { gridId: place === 'none' ? 'qingnian~g99' : spots[place].gridId, isOpen: true };
    },
  }),
  ...[
    { operation: lists.search, said: { words: '记号' } },
    { operation: lists.overdue, said: {} },
    { operation: lists.longOnes, said: {} },
  ].map(({ operation, said }) =>
    attempt(operation, {
      wheres: ['grid', 'community', 'other', 'none'],
      there: async (scene, place) => {
        if (place !== 'none') await someReport(scene, place);
        const gridId = place === 'none' ? 'qingnian~g99' : spots[place].gridId;
        return { communityId: gridId.replace(/~.*/, ''), gridId, ...said };
      },
    }),
  ),
  attempt(board.board, {
    wheres: ['community', 'other', 'none'],
    there: async (scene, place) => {
      if (place === 'none') return { communityId: 'nowhere' };
      await someReport(scene, place);
      return { communityId: spots[place].gridId.replace(/~.*/, '') };
    },
    // It shows records of the whole community, and no word of any.
    mayShow: () => false,
  }),
  attempt(households.nearby, {
    wheres: ['grid', 'community', 'other', 'none'],
    there: async (scene, place) => {
      if (place !== 'none') await someReport(scene, place);
      return { buildingId: place === 'none' ? nowhere : spots[place].buildingId, category: 'B2' as const };
    },
  }),
  attempt(households.join, {
    wheres: everywhere,
    own: async (_, actor) => ifHas(await ownReport(actor), (id) => ({ id })),
    there: async (scene, place) => ({ id: await someReport(scene, place) }),
  }),
  attempt(requests.view, {
    wheres: everywhere,
    own: async (_, actor) => ifHas(await ownReport(actor), (id) => ({ id })),
    there: async (scene, place) => ({ id: await someReport(scene, place) }),
  }),
  attempt(requests.timeline, {
    wheres: everywhere,
    own: async (_, actor) => ifHas(await ownReport(actor), (id) => ({ id })),
    there: async (scene, place) => ({ id: await someReport(scene, place) }),
  }),
  attempt(requests.take, {
    wheres: everywhere,
    own: async (_, actor) => ifHas(await ownReport(actor), (id) => ({ id, seenVersion: 1 })),
    there: async (scene, place) => ({ id: await someReport(scene, place), seenVersion: 1 }),
  }),
  ...[
    { operation: requests.resolve, said: done },
    { operation: endings.end, said: honest },
  ].map(({ operation, said }) =>
    attempt(operation, {
      wheres: everywhere,
      // His own is what he took himself; who takes nothing has reported it.
      own: async (scene: Scene, actor: Actor) =>
        ifHas(await ownReport(actor), async (id) => {
          const isWorker = actor.role === 'gridWorker' || actor.role === 'microGridWorker';
          await (isWorker ? actor.phone : scene.workers.grid).call(requests.take, { id, seenVersion: 1 });
          return { id, seenVersion: 2, ...said } as never;
        }),
      there: async (scene: Scene, place: Place) => ({ id: await takenReport(scene, place), seenVersion: 2, ...said }),
    }),
  ),
  ...[requests.confirm, requests.returnRequest].map((operation) =>
    attempt(operation, {
      wheres: everywhere,
      own: async (scene: Scene, actor: Actor) =>
        ifHas(await ownReport(actor), async (id) => {
          await mend(scene, 'grid', id);
          return { id, seenVersion: 3 };
        }),
      there: async (scene: Scene, place: Place) => {
        const id = await someReport(scene, place);
        if (place !== 'none') await mend(scene, place, id);
        return { id, seenVersion: 3 };
      },
    }),
  ),
  // Who works in a grid is told of what happens there; everybody else of his own.
  plain(
    notices.inbox,
    {},
    ({ spot, owner }, { role }) =>
      owner === role || (spot === 'grid' && (role === 'gridWorker' || role === 'microGridWorker')),
  ),
  plain(notices.summary, {}),
  plain(notices.markRead, { upTo: '2026-11-23T10:00:00.000Z' }),
  plain(notices.allow, { kinds: ['progress'] }),
  plain(notices.drain, {}),
];

export async function ownReport({ role, phone }: Actor): Promise<string | undefined> {
  return role === 'visitor' ? undefined : reported(phone, 'grid', role);
}

/** Somebody else's; in the grid a household has joined it. */
export async function someReport({ residents, joined }: Scene, place: Place): Promise<string> {
  if (place === 'none') return nowhere;
  const id = await reported(residents[place], place, 'neighbour');
  if (place === 'grid') await joined.call(households.join, { id });
  return id;
}

export async function takenReport(scene: Scene, place: Place): Promise<string> {
  const id = await someReport(scene, place);
  if (place !== 'none') await scene.workers[place].call(requests.take, { id, seenVersion: 1 });
  return id;
}

async function mend({ workers }: Scene, place: keyof Scene['workers'], id: string): Promise<void> {
  await workers[place].call(requests.take, { id, seenVersion: 1 });
  await workers[place].call(requests.resolve, { id, seenVersion: 2, ...done });
}

export async function ifHas<T>(id: string | undefined, make: (id: string) => T | Promise<T>): Promise<T | undefined> {
  return id === undefined ? undefined : make(id);
}
