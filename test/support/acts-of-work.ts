/** The acts of a request's course: parts others do, later days, pauses, next looks. */
import * as endings from '#contracts/request-ends';
import * as lists from '#contracts/request-lists';
import * as long from '#contracts/request-long';
import * as promise from '#contracts/request-promise';
import * as work from '#contracts/request-work';
import * as roles from '#contracts/roles';
import { act, type Act } from './act';
import {
  dayIn,
  declinedTwice,
  extended,
  handed,
  longOne,
  officer,
  paused,
  personId,
  reported,
  resolved,
  taken,
} from './cases';
import { community, placeId } from '../../emulator/seed/community';
import { coordinator } from './somebody';
import { photo } from './world';

export const actsOfWork: readonly Act[] = [
  act(work.receivers, '', async (world) => ({ by: world.people.zhou, input: { id: await taken(world) } })),
  act(work.hand, '', async (world) => {
    const { id: toPersonId } = await officer(world);
    return { by: world.people.zhou, input: { id: await taken(world), seenVersion: 2, toPersonId, words: '看电缆。' } };
  }),
  act(work.accept, '', async (world) => {
    const { id, to } = await handed(world);
    return { by: to.phone, input: { id, seenVersion: 3, part: 3 } };
  }),
  act(work.decline, '', async (world) => {
    const { id, to } = await handed(world);
    return { by: to.phone, input: { id, seenVersion: 3, part: 3, reason: 'notOurs' as const, words: '是电力的。' } };
  }),
  act(
    work.decline,
    'for the second time',
    async (world) => {
      const { id, to } = await handed(world);
      await to.phone.call(work.decline, { id, seenVersion: 3, part: 3, reason: 'notOurs' });
      await world.people.zhou.call(work.hand, { id, seenVersion: 4, toPersonId: to.id, words: '再看一次。' });
      return { by: to.phone, input: { id, seenVersion: 5, part: 5, reason: 'noMeans' as const } };
    },
    { isSeldom: true },
  ),
  act(work.finish, '', async (world) => {
    const { id, to } = await handed(world);
    await to.phone.call(work.accept, { id, seenVersion: 3, part: 3 });
    const photos = [await to.phone.upload(photo('light-lit'))];
    return { by: to.phone, input: { id, seenVersion: 4, part: 3, words: '电缆换了。', photos } };
  }),
  act(work.siteCheck, '', async (world) => {
    const { id, to } = await declinedTwice(world);
    const input = { id, seenVersion: 6, toPersonId: to.id, words: '现场看了,是老线,归您。' };
    return { by: world.people.fang, input };
  }),
  act(work.handedToMe, '', async (world) => ({ by: (await handed(world)).to.phone, input: {} })),
  act(promise.extend, '', async (world) => ({
    by: world.people.fang,
    input: { id: await taken(world), seenVersion: 2, day: dayIn(60), words: '灯要定做。' },
  })),
  act(promise.contest, '', async (world) => ({
    by: world.people.lin,
    input: { id: await extended(world), seenVersion: 3, words: '老人晚上下不了楼。' },
  })),
  act(promise.settle, '', async (world) => {
    const { fang, lin } = world.people;
    // Who said the later day coordinates no more: each time one and the same decides, and as many are told.
    const gone = await coordinator(world);
    const id = await taken(world);
    await gone.call(promise.extend, { id, seenVersion: 2, day: dayIn(60), words: '灯要定做。' });
    const role = { role: 'coordinator', communityId: community.id } as const;
    await fang.call(roles.takeRole, { personId: await personId(gone), ...role });
    await lin.call(promise.contest, { id, seenVersion: 3, words: '老人晚上下不了楼。' });
    return { by: fang, input: { id, seenVersion: 4, stands: false, words: '先装临时灯。' } };
  }),
  act(promise.pause, '', async (world) => ({
    by: world.people.zhou,
    input: { id: await taken(world), seenVersion: 2, words: '您哪天在家?' },
  })),
  act(promise.resume, '', async (world) => ({
    by: world.people.zhou,
    input: { id: await paused(world), seenVersion: 3 },
  })),
  act(promise.answer, '', async (world) => ({
    by: world.people.lin,
    input: { id: await paused(world), seenVersion: 3, words: '周六都在家。' },
  })),
  act(lists.longOnes, 'in a grid', async (world) => {
    await longOne(world);
    return { by: world.people.zhou, input: { communityId: community.id, gridId: placeId('g6') } };
  }),
  act(lists.longOnes, 'in a community', async ({ people: { fang } }) => ({
    by: fang,
    input: { communityId: community.id },
  })),
  act(long.check, '', async (world) => ({
    by: world.people.zhou,
    input: { id: await taken(world), seenVersion: 2, nextCheck: dayIn(10), words: '砖还没找到。' },
  })),
  act(endings.unsure, '', async (world) => ({
    by: world.people.lin,
    input: { id: await resolved(world), seenVersion: 3 },
  })),
  act(work.accept, 'of what nobody has taken', async (world) => {
    const { zhou, fang } = world.people;
    const id = await reported(world);
    const { items } = await fang.call(work.receivers, { id });
    const to = items.find(({ name }) => name === zhouName);
    await fang.call(work.hand, { id, seenVersion: 1, toPersonId: to?.personId ?? '', words: '请您接一下。' });
    return { by: zhou, input: { id, seenVersion: 2, part: 2 } };
  }),
];

const zhouName = '小周(演示)';
