/**
 * Words WeChat is not sure of: who wrote them sees that they wait, a coordinator decides, and there is a second
 * look. And a picture, which is for who took it alone until WeChat has looked.
 */
import * as content from '#contracts/content';
import * as requests from '#contracts/requests';
import { placeId } from '../../../emulator/seed/community';
import { journeys } from '../../support/phone/journey';
import { expectPhoto } from '../../support/phone/looks';
import { openCase, residentOn } from '../../support/phone/people';
import { photo } from '../../support/world';

const rude = '楼上的混蛋又把灯弄坏了。';
const journey = journeys();

journey('a held word: she sees it waits, is told why it was kept back, and asks for a second look', async (walk) => {
  const { lin, fang } = walk.world.people;
  const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
  const { id } = await lin.call(requests.report, { place, words: rude, photos: [] });
  const item = (await lin.call(content.mine, {})).items.find(({ subject }) => subject.id === id)?.id ?? '';
  const writer = await walk.phoneOf(lin);
  await residentOn(writer, 'held').opensCase(id);
  await writer.sees('#case', '等社区的人看过');
  await writer.picture('held-case');

  const coordinator = await walk.phoneOf(fang);
  await coordinator.turnsTo('pages/me/me');
  await coordinator.tap('#me-queue');
  await coordinator.sees(`#queue-${item}`, rude);
  await coordinator.picture('held-queue');
  await coordinator.tap(`#keep-back-${item}`);
  await coordinator.writes(`#decide-why-${item}`, '有骂人的话');
  await coordinator.picture('held-why');
  await coordinator.tap(`#decide-do-${item}`);
  await coordinator.sees('#queue', '现在没有要看的');

  // What was decided is told by the minute's tick.
  await walk.world.tick();
  await writer.turnsTo('pages/inbox/inbox');
  await writer.sees('#inbox', '有骂人的话');
  await writer.picture('held-told');
  await writer.open('pages/content/feedback/feedback');
  await writer.sees('#feedback', '看过了,没有公开');
  await writer.tap(`#appeal-${item}`);
  await writer.writes(`#appeal-words-${item}`, '我只是着急,没有骂谁。');
  await writer.tap(`#appeal-send-${item}`);
  await writer.sees('#feedback', '等人再看一次');
  await writer.picture('held-appealed');

  await coordinator.open('pages/content/queue/queue');
  await coordinator.sees('#queue', '没有骂谁');
  await coordinator.tap(`#publish-${item}`);
  await coordinator.writes(`#decide-why-${item}`, '说清楚了');
  await coordinator.tap(`#decide-do-${item}`);
  await coordinator.sees('#queue', '现在没有要看的');
  await writer.open('pages/content/feedback/feedback');
  await writer.sees('#feedback', '大家看得到');
  const [decided] = (await lin.call(content.mine, {})).items;
  expect(decided).toMatchObject({ id: item, state: 'published', why: '说清楚了' });
});

journey(
  'a picture: its place is kept until WeChat has looked, and then it comes by itself',
  async ({ world, phoneOf }) => {
    const { lin, zhou } = world.people;
    await world.cloud.post('/_emulator/wechat/pushes/timing', { delayMs: 3_600_000, isEarly: false });
    const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
    const photos = [await lin.upload(photo('light-dark'))];
    const { id } = await lin.call(requests.report, { place, words: '楼道灯不亮。', photos });
    const [taker, worker] = [await phoneOf(lin), await phoneOf(zhou)];
    await openCase(taker, id);
    await expectPhoto(taker, '#photo-0 image');
    await taker.sees('#case', '别人还看不到');
    await taker.picture('held-picture-own');
    await openCase(worker, id);
    await worker.sees('#photo-unseen-0', '照片正在检查');
    await worker.picture('held-picture-unseen');
    const seen = async () => (await zhou.call(requests.view, { id })).timeline[0];
    expect(await seen()).toMatchObject({ photos: [], checking: 1 });
    const { pushes } = await world.cloud.get<{ pushes: { traceId: string }[] }>('/_emulator/wechat/pushes');
    await world.cloud.post('/_emulator/wechat/pushes/deliver', { traceId: pushes.at(-1)?.traceId });
    await expectPhoto(worker, '#photo-0 image');
    expect((await seen())?.photos).toHaveLength(1);
  },
);
