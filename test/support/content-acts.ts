/** Acts of content: what waits for a coordinator, what people report, and what they tell the community. */
import * as content from '#contracts/content';
import * as feedback from '#contracts/feedback';
import * as requests from '#contracts/requests';
import { community, placeId } from '../../emulator/seed/community';
import { act, type Act } from './act';
import { stranger } from './somebody';
import type { World } from './world';

const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
const complaint = { communityId: community.id, words: '通知的字太小了。', wantsAnswer: true };

export const contentActs: readonly Act[] = [
  act(content.held, '', async (world) => {
    await held(world);
    return { by: world.people.fang, input: { communityId: community.id } };
  }),
  act(content.reports, '', async (world) => ({ by: world.people.fang, input: { id: await held(world) } })),
  act(content.decide, '', async (world) => ({
    by: world.people.fang,
    input: { id: await held(world), seenVersion: 1, verdict: 'publish' as const, why: '没有问题。' },
  })),
  act(content.report, '', async (world) => ({
    by: world.people.lin,
    input: {
      subject: { context: 'requests' as const, id: await mended(world), entry: 3 },
      reason: 'insult' as const,
    },
  })),
  act(content.mine, '', async ({ people: { lin } }) => ({ by: lin, input: {} })),
  act(content.appeal, '', async (world) => ({
    by: world.people.lin,
    input: { id: await keptBack(world), words: '我没有骂人。' },
  })),
  act(feedback.giveFeedback, '', async (world) => ({ by: await stranger(world), input: complaint })),
  act(feedback.feedback, '', async ({ people: { fang } }) => ({
    by: fang,
    input: { communityId: community.id, isOpen: true },
  })),
  act(feedback.answerFeedback, '', async (world) => {
    const { id } = await (await stranger(world)).call(feedback.giveFeedback, complaint);
    return { by: world.people.fang, input: { id, words: '谢谢,字已经放大了。' } };
  }),
  act(feedback.myFeedback, '', async ({ people: { lin } }) => ({ by: lin, input: {} })),
];

/** Words of Lin's that wait for a coordinator: the check was not sure of them. */
async function held(world: World): Promise<string> {
  const { lin } = world.people;
  const { id } = await lin.call(requests.report, { place, words: '楼上的混蛋又把灯弄坏了。', photos: [] });
  const { items } = await lin.call(content.mine, {});
  const found = items.find(({ subject }) => subject.id === id);
  if (!found) throw new Error('it is not held');
  return found.id;
}

async function keptBack(world: World): Promise<string> {
  const id = await held(world);
  await world.people.fang.call(content.decide, { id, seenVersion: 1, verdict: 'keepBack', why: '有骂人的话。' });
  return id;
}

/** Lin's request, whose third entry is Zhou's to be reported. */
async function mended({ people: { lin, zhou } }: World): Promise<string> {
  const { id } = await lin.call(requests.report, { place, words: '楼道灯不亮。', photos: [] });
  await zhou.call(requests.take, { id, seenVersion: 1 });
  await zhou.call(requests.resolve, { id, seenVersion: 2, words: '换了新灯。', photos: [], noPhotoReason: 'tooDark' });
  return id;
}
