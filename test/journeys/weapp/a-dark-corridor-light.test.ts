/**
 * S9, S4: a resident finds the light of her stairway dark. The story is walked through the package for WeChat on the
 * phones of both, on a cloud of its own; pictures of every screen are kept in `test-results/journeys`.
 */
import * as requests from '#contracts/requests';
import { journeys, type Walk } from '../../support/phone/journey';
import { expectMainButton, expectPhoto, expectState } from '../../support/phone/looks';
import { residentOn, workerOn } from '../../support/phone/people';
import { until } from '../../support/until';

const words = '四楼的楼道灯不亮,晚上上下楼看不见。';
const done = '换了新的声控灯,试过了,亮的。';
const journey = journeys();

/** What WeChat has delivered to a person beyond the first `heard`, once there is something. */
async function nextMessage({ world }: Walk, openid: string, heard: number) {
  return until(`a message for ${openid}`, async () => {
    const messages = await world.messages(openid);
    return messages.length > heard ? messages[0] : undefined;
  });
}

journey('the light is reported, the worker hears of it at once, mends it, and she says it is fixed', async (walk) => {
  const { people } = walk.world;
  const [linPhone, zhouPhone] = [await walk.phoneOf(people.lin), await walk.phoneOf(people.zhou)];
  const [lin, zhou] = [residentOn(linPhone, 'light'), workerOn(zhouPhone, 'light')];
  await linPhone.sees('#home-answer', '还有 1 件在办');
  await linPhone.picture('guide-home');
  const heard = (await walk.world.messages(people.zhou.openid)).length;

  const number = await lin.reports({ words, photo: 'light-dark', unit: 2, floor: 4 });
  const message = await nextMessage(walk, people.zhou.openid, heard);
  expect(message.data).toMatchObject({ character_string1: { value: number } });
  const { items } = await people.lin.call(requests.mine, { isOpen: true });
  const { id } = items.find((card) => card.number === number) ?? { id: '' };

  await zhouPhone.open(message.page);
  await zhouPhone.sees('#case-words', words);
  await expectState(zhouPhone, '收到', 'quiet');
  await expectPhoto(zhouPhone, '#photo-0 image');
  await zhouPhone.picture('light-worker-case');
  await zhou.takes();
  await expectState(zhouPhone, '在办', 'lake');
  await zhou.mends({ words: done, photo: 'light-lit' });

  await linPhone.tap('#done-home');
  await linPhone.sees('#home-answer', '1 件等您看一眼');
  await linPhone.picture('light-home-verdict');
  await lin.opensCase(id);
  await linPhone.sees('#case', done);
  await expectState(linPhone, '办好了,等您看', 'apricot');
  await expectPhoto(linPhone, '#photo-0 image');
  await expectPhoto(linPhone, '#photo-1 image');
  await linPhone.picture('guide-case-judge');
  await lin.confirms(id);
  await expectState(linPhone, '办结', 'leaf');
  await linPhone.picture('light-case-closed');
  const { timeline } = await people.lin.call(requests.view, { id });
  expect(timeline.map(({ act }) => act)).toEqual(['reported', 'taken', 'resolved', 'confirmed']);
});

journey('a light that is still dark comes back to the worker, with her words', async ({ world, phoneOf }) => {
  const { people } = world;
  const report = { place: { buildingId: 'qingnian~b3', unit: 2, floor: 4 }, words: '楼道灯一闪一闪的。', photos: [] };
  const { id } = await people.lin.call(requests.report, report);
  await people.zhou.call(requests.take, { id, seenVersion: 1 });
  const mended = { id, seenVersion: 2, words: '拧紧了灯泡。', photos: [], noPhotoReason: 'tooDark' as const };
  await people.zhou.call(requests.resolve, mended);
  const linPhone = await phoneOf(people.lin);
  const lin = residentOn(linPhone, 'back');

  await lin.opensCase(id);
  await lin.returns(id, '还是一闪一闪的。');
  await expectState(linPhone, '在办', 'lake');

  const zhouPhone = await phoneOf(people.zhou);
  await zhouPhone.tap('#home-work');
  await zhouPhone.sees(`#work-${id}`, '楼道灯一闪一闪的。');
  await zhouPhone.picture('back-work-list');
  await zhouPhone.tap(`#work-${id}`);
  await zhouPhone.sees('#resolve-form');
  await zhouPhone.sees('#work', '还是一闪一闪的。');
  await zhouPhone.picture('back-worker-case');
});

journey('whoever comes for the first time is asked where he lives only when it is needed', async (walk) => {
  const phone = await walk.phoneOf(await walk.world.signIn('first-visit'));
  await expectMainButton(phone, '#home-report');
  await phone.picture('first-home');
  await phone.tap('#home-report');
  await phone.tap('#step-next');
  await phone.tap('[id="building-qingnian~b3"]');
  await phone.picture('first-where-he-lives');
  await phone.tap('#settle-do');
  await phone.sees('#report-where', '在哪里');
  await phone.picture('guide-report-where');
});
