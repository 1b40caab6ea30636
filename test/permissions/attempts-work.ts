/** The course of a request, tried: parts, later days, pauses, next looks. */
import * as people from '#contracts/people';
import * as endings from '#contracts/request-ends';
import * as long from '#contracts/request-long';
import * as promise from '#contracts/request-promise';
import * as requests from '#contracts/requests';
import * as work from '#contracts/request-work';
import { appoint } from '../../emulator/seed/appoint';
import { dayIn, done } from '../support/cases';
import { attempt, plain, type Attempt, type Place } from './attempt';
import { ifHas, ownReport, someReport, takenReport } from './attempts-requests';
import { settled, type Actor, type Scene, type Spot } from './scene';
import type { PersonOnPhone } from '../../emulator/seed/person';

const everywhere = ['own', 'grid', 'community', 'other', 'none'] as const;
const words = '请看看这里。';

interface Doer {
  readonly phone: PersonOnPhone;
  readonly id: string;
}
interface Seen {
  readonly id: string;
  readonly seenVersion: number;
}

export const workAttempts: readonly Attempt[] = [
  attempt(work.receivers, {
    wheres: everywhere,
    own: (scene, actor) => ownTaken(scene, actor, ({ id }) => ({ id })),
    there: async (scene, place) => ({ id: await takenReport(scene, place) }),
  }),
  attempt(work.hand, {
    wheres: everywhere,
    own: async (scene, actor) => {
      const { id: toPersonId } = await officer(scene, 'grid');
      return ownTaken(scene, actor, (seen) => ({ ...seen, toPersonId, words }));
    },
    there: async (scene, place) => {
      const { id: toPersonId } = await officer(scene, place === 'none' ? 'grid' : place);
      return { id: await takenReport(scene, place), seenVersion: 2, toPersonId, words };
    },
  }),
  ...[work.accept, work.decline].map((operation) =>
    attempt(operation, {
      wheres: everywhere,
      own: (scene: Scene, actor: Actor) => askedOf(scene, actor, (seen) => ({ ...seen, part: 3, ...no(operation) })),
      there: async (scene: Scene, place: Place) => ({ ...(await askedThere(scene, place)), part: 3, ...no(operation) }),
    }),
  ),
  attempt(work.finish, {
    wheres: everywhere,
    own: (scene, actor) =>
      askedOf(scene, actor, async ({ id }) => {
        await actor.phone.call(work.accept, { id, seenVersion: 3, part: 3 });
        return { id, seenVersion: 4, part: 3, words, photos: [] };
      }),
    there: async (scene, place) => {
      const { id } = await askedThere(scene, place);
      if (place !== 'none') {
        await (await officer(scene, place)).phone.call(work.accept, { id, seenVersion: 3, part: 3 });
      }
      return { id, seenVersion: 4, part: 3, words, photos: [] };
    },
  }),
  attempt(work.siteCheck, {
    wheres: everywhere,
    own: async (scene, actor) =>
      ifHas(await ownReport(actor), async (id) => {
        await scene.workers.grid.call(requests.take, { id, seenVersion: 1 });
        return sentBackTwice(scene, 'grid', id);
      }),
    there: async (scene, place) => {
      const id = await takenReport(scene, place);
      return place === 'none' ? { id, seenVersion: 6, toPersonId: 'nobody', words } : sentBackTwice(scene, place, id);
    },
  }),
  // What he was asked for is his to see; all of it is in the grid he is asked in.
  plain(work.handedToMe, {}, ({ spot }) => spot === 'grid'),
  attempt(promise.extend, {
    wheres: everywhere,
    own: (scene, actor) => ownTaken(scene, actor, (seen) => ({ ...seen, day: dayIn(60), words })),
    there: async (scene, place) => ({
      ...{ id: await takenReport(scene, place), seenVersion: 2, day: dayIn(60), words },
    }),
  }),
  attempt(promise.contest, {
    wheres: everywhere,
    own: async (scene, actor) =>
      ifHas(await ownReport(actor), async (id) => ({ ...(await extendedOf(scene, 'grid', id)), words })),
    there: async (scene, place) => ({ ...(await extendedOf(scene, place, await someReport(scene, place))), words }),
  }),
  attempt(promise.settle, {
    wheres: everywhere,
    own: async (scene, actor) =>
      ifHas(await ownReport(actor), async (id) => {
        const seen = await extendedOf(scene, 'grid', id);
        return contestedBy(actor.phone, seen);
      }),
    there: async (scene, place) => {
      const seen = await extendedOf(scene, place, await someReport(scene, place));
      return place === 'none' ? { ...seen, stands: true, words } : contestedBy(scene.residents[place], seen);
    },
  }),
  attempt(promise.pause, {
    wheres: everywhere,
    own: (scene, actor) => takenFor(scene, actor, (seen) => ({ ...seen, words })),
    there: async (scene, place) => ({ id: await takenReport(scene, place), seenVersion: 2, words }),
  }),
  attempt(promise.resume, {
    wheres: everywhere,
    own: (scene, actor) =>
      takenFor(scene, actor, async ({ id }) => {
        await (isWorker(actor) ? actor.phone : scene.workers.grid).call(promise.pause, { id, seenVersion: 2, words });
        return { id, seenVersion: 3 };
      }),
    there: (scene, place) => pausedThere(scene, place),
  }),
  attempt(promise.answer, {
    wheres: everywhere,
    own: async (scene, actor) =>
      ifHas(await ownReport(actor), async (id) => {
        await scene.workers.grid.call(requests.take, { id, seenVersion: 1 });
        await scene.workers.grid.call(promise.pause, { id, seenVersion: 2, words });
        return { id, seenVersion: 3, words };
      }),
    there: async (scene, place) => ({ ...(await pausedThere(scene, place)), words }),
  }),
  attempt(long.check, {
    wheres: everywhere,
    own: (scene, actor) => ownTaken(scene, actor, (seen) => ({ ...seen, nextCheck: dayIn(10), words })),
    there: async (scene, place) => ({
      ...{ id: await takenReport(scene, place), seenVersion: 2, nextCheck: dayIn(10), words },
    }),
  }),
  attempt(endings.unsure, {
    wheres: everywhere,
    own: async (scene, actor) => ifHas(await ownReport(actor), (id) => mended(scene, 'grid', id)),
    there: async (scene, place) => {
      const id = await someReport(scene, place);
      return place === 'none' ? { id, seenVersion: 3 } : mended(scene, place, id);
    },
  }),
];

const isWorker = ({ role }: Actor) => role === 'gridWorker' || role === 'microGridWorker';

const no = (operation: { readonly name: string }) =>
  (operation.name === work.decline.name ? { reason: 'notOurs' } : {}) as { reason: 'notOurs' };

/** What he took himself; who takes nothing has reported it, and a worker of the grid took it. */
async function ownTaken<T>(scene: Scene, actor: Actor, make: (seen: Seen) => T | Promise<T>): Promise<T | undefined> {
  return ifHas(await ownReport(actor), async (id) => {
    await (isWorker(actor) ? actor.phone : scene.workers.grid).call(requests.take, { id, seenVersion: 1 });
    return make({ id, seenVersion: 2 });
  });
}

/** The same of a neighbour's report: nobody waits for an answer of his own. */
async function takenFor<T>(scene: Scene, actor: Actor, make: (seen: Seen) => T | Promise<T>): Promise<T | undefined> {
  if (actor.role === 'visitor') return undefined;
  const id = await someReport(scene, 'grid');
  await (isWorker(actor) ? actor.phone : scene.workers.grid).call(requests.take, { id, seenVersion: 1 });
  return make({ id, seenVersion: 2 });
}

/** A case of the grid that this person was asked for a part of; there is none of who works on nothing. */
async function askedOf<T>(scene: Scene, { role, phone }: Actor, make: (seen: Seen) => T | Promise<T>): Promise<T> {
  const id = await takenReport(scene, 'grid');
  const canBeAsked = work.partRoles.some((one) => one === role);
  const to = canBeAsked ? await ownId(phone) : (await officer(scene, 'grid')).id;
  await scene.workers.grid.call(work.hand, { id, seenVersion: 2, toPersonId: to, words });
  if (canBeAsked) return make({ id, seenVersion: 3 });
  return { id, seenVersion: 3, part: 3, words, photos: [], reason: 'notOurs' } as T;
}

async function askedThere(scene: Scene, place: Place): Promise<Seen> {
  const id = await takenReport(scene, place);
  if (place !== 'none') {
    const { id: toPersonId } = await officer(scene, place);
    await scene.workers[place].call(work.hand, { id, seenVersion: 2, toPersonId, words });
  }
  return { id, seenVersion: 3 };
}

async function sentBackTwice(scene: Scene, spot: Spot, id: string) {
  const { id: toPersonId, phone } = await officer(scene, spot);
  for (const seenVersion of [2, 4]) {
    await scene.workers[spot].call(work.hand, { id, seenVersion, toPersonId, words });
    const part = seenVersion + 1;
    await phone.call(work.decline, { id, seenVersion: part, part, reason: 'notOurs' });
  }
  return { id, seenVersion: 6, toPersonId, words };
}

async function extendedOf(scene: Scene, place: Place, id: string): Promise<Seen> {
  if (place === 'none') return { id, seenVersion: 2 };
  await scene.coordinators[place].call(promise.extend, { id, seenVersion: 1, day: dayIn(60), words });
  return { id, seenVersion: 2 };
}

async function contestedBy(phone: PersonOnPhone, { id, seenVersion }: Seen) {
  await phone.call(promise.contest, { id, seenVersion, words });
  return { id, seenVersion: seenVersion + 1, stands: true, words };
}

async function pausedThere(scene: Scene, place: Place): Promise<Seen> {
  const id = await takenReport(scene, place);
  if (place !== 'none') await scene.workers[place].call(promise.pause, { id, seenVersion: 2, words });
  return { id, seenVersion: 3 };
}

async function mended(scene: Scene, spot: Spot, id: string): Promise<Seen> {
  await scene.workers[spot].call(requests.take, { id, seenVersion: 1 });
  await scene.workers[spot].call(requests.resolve, { id, seenVersion: 2, ...done });
  return { id, seenVersion: 3 };
}

async function ownId(phone: PersonOnPhone): Promise<string> {
  return (await phone.call(people.me, {})).person?.id ?? '';
}

const officers = new WeakMap<Scene, Map<string, Promise<Doer>>>();

/** An officer of the community of that spot, one for all attempts. */
function officer(scene: Scene, spot: Spot): Promise<Doer> {
  const known = officers.get(scene) ?? new Map<string, Promise<Doer>>();
  officers.set(scene, known);
  const where = spot === 'other' ? 'other' : 'grid';
  const made = known.get(where) ?? makeOfficer(scene, where);
  known.set(where, made);
  return made;
}

async function makeOfficer(scene: Scene, spot: 'grid' | 'other'): Promise<Doer> {
  const phone = await settled(scene.world, spot);
  const communityId = spot === 'other' ? 'duian' : 'qingnian';
  return { phone, id: await appoint(scene.coordinators[spot], phone, { role: 'departmentOfficer', communityId }) };
}
