/** Cases at the point where an act begins, each made anew by its own people. */
import * as people from '#contracts/people';
import * as long from '#contracts/request-long';
import * as promise from '#contracts/request-promise';
import * as requests from '#contracts/requests';
import * as work from '#contracts/request-work';
import { appoint } from '../../emulator/seed/appoint';
import { placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { neighbour } from './somebody';
import type { World } from './world';

export const dark = {
  ...{ place: { buildingId: placeId('b3'), unit: 2, floor: 4 }, words: '楼道灯不亮。' },
  photos: [] as string[],
};
export const done = { words: '换了新灯。', photos: [] as string[], noPhotoReason: 'tooDark' as const };

/** A day so many days from the world's now, as it is written. */
export function dayIn(days: number, from = new Date()): string {
  return new Date(from.getTime() + days * 24 * 3_600_000 + 8 * 3_600_000).toISOString().slice(0, 10);
}

export async function reported({ people: { lin } }: World): Promise<string> {
  return (await lin.call(requests.report, dark)).id;
}

export async function taken(world: World): Promise<string> {
  const id = await reported(world);
  await world.people.zhou.call(requests.take, { id, seenVersion: 1 });
  return id;
}

export async function resolved(world: World): Promise<string> {
  const id = await taken(world);
  await world.people.zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
  return id;
}

/** What a command from a screen says it has seen. */
export async function seenBy(by: PersonOnPhone, id: string): Promise<{ id: string; seenVersion: number }> {
  return { id, seenVersion: (await by.call(requests.view, { id })).version };
}

export interface Doer {
  readonly phone: PersonOnPhone;
  readonly id: string;
}

/** An officer of a department who works with the community. */
export async function officer(world: World): Promise<Doer> {
  const phone = await neighbour(world, 'b6', '供电所小孙');
  const id = await appoint(world.people.fang, phone, { role: 'departmentOfficer', communityId: 'qingnian' });
  return { phone, id };
}

/** A case an officer was asked for a part of; the part is its third entry. */
export async function handed(world: World, to?: Doer): Promise<{ id: string; to: Doer }> {
  const doer = to ?? (await officer(world));
  const id = await taken(world);
  const asked = { id, seenVersion: 2, toPersonId: doer.id, words: '请看看电缆。' };
  await world.people.zhou.call(work.hand, asked);
  return { id, to: doer };
}

/** A case that went back twice: a coordinator brings all together. */
export async function declinedTwice(world: World): Promise<{ id: string; to: Doer }> {
  const { id, to } = await handed(world);
  const declined = { id, reason: 'notOurs' as const };
  await to.phone.call(work.decline, { ...declined, seenVersion: 3, part: 3 });
  await world.people.zhou.call(work.hand, { id, seenVersion: 4, toPersonId: to.id, words: '再请您看一次。' });
  await to.phone.call(work.decline, { ...declined, seenVersion: 5, part: 5 });
  return { id, to };
}

export async function extended(world: World): Promise<string> {
  const id = await taken(world);
  await world.people.fang.call(promise.extend, { id, seenVersion: 2, day: dayIn(60), words: '灯要定做,等厂里。' });
  return id;
}

export async function paused(world: World): Promise<string> {
  const id = await taken(world);
  await world.people.zhou.call(promise.pause, { id, seenVersion: 2, words: '您哪天在家?要进门看线。' });
  return id;
}

export async function personId(phone: PersonOnPhone): Promise<string> {
  return (await phone.call(people.me, {})).person?.id ?? '';
}

export async function longOne(world: World): Promise<string> {
  const id = await taken(world);
  await world.people.zhou.call(long.check, { id, seenVersion: 2, nextCheck: dayIn(10), words: '砖还没找到。' });
  return id;
}
