/** What is dangerous rings before it is written; what a neighbour has reported is joined with one tap. */
import * as people from '#contracts/people';
import * as households from '#contracts/request-households';
import * as requests from '#contracts/requests';
import { placeId } from '../../../emulator/seed/community';
import { journeys } from '../../support/phone/journey';
import { expectMainButton, expectState } from '../../support/phone/looks';
import { residentOn, workerOn } from '../../support/phone/people';

const journey = journeys();

journey('a smell of gas: the telephone comes first, and still a case is opened', async ({ world, phoneOf }) => {
  const { lin } = world.people;
  const phone = await phoneOf(lin);
  await phone.tap('#home-report');
  await phone.tap('#danger-door');
  await phone.sees('#danger', '119');
  await phone.picture('guide-danger');
  await phone.tap('#step-next');
  await phone.tap('#step-next');
  await phone.writes('#report-words textarea', '楼道里有煤气味。');
  await phone.sees('#danger-119', '119');
  await phone.lacks('#danger-110');
  await phone.picture('gas-words');
  await phone.tap('#step-next');
  await phone.sees('#report-kind', '紧急安全');
  await phone.tap('#report-send');
  await phone.sees('#report-done');
  const { items } = await lin.call(requests.mine, { isOpen: true });
  expect(items[0]).toMatchObject({ words: '楼道里有煤气味。', kind: { code: 'A1', level: 'P0' } });
});

journey('a neighbour joins what is there, and what was closed comes back by her word', async ({ world, phoneOf }) => {
  const { lin, zhou } = world.people;
  const buildingId = placeId('b3');
  const report = { place: { buildingId, unit: 2, floor: 4 }, words: '整个单元停水了。', photos: [] };
  const { id } = await lin.call(requests.report, report);
  const next = await world.signIn('next-door');
  await next.call(people.settle, { buildingId, unit: 2, floor: 5, door: '501', name: '隔壁(演示)' });
  const nextPhone = await phoneOf(next);
  await residentOn(nextPhone, 'same').writesReport({ words: '家里没水了。' });
  await nextPhone.sees('#nearby', '整个单元停水了。');
  await nextPhone.picture('guide-same');
  await nextPhone.tap(`#join-${id}`);
  await nextPhone.sees('#joined', '先算您自己一份');
  await nextPhone.picture('same-joined');

  const zhouPhone = await phoneOf(zhou);
  await zhouPhone.open(`pages/requests/case/case?id=${id}`);
  await zhouPhone.sees('#case', '2 家都这样');
  await zhouPhone.picture('same-worker');
  await workerOn(zhouPhone, 'same').takes();
  const done = { words: '换了水泵,来水了。', photos: [], noPhotoReason: 'nothingToSee' as const };
  await zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
  await lin.call(requests.confirm, { id, seenVersion: 3 });

  // The worker has been at her door: from now on her household has a word in it.
  await zhouPhone.open('pages/people/homes-waiting/homes-waiting');
  const homeId = (await next.call(people.me, {})).person?.home?.id ?? '';
  await zhouPhone.tap(`#confirm-home-${homeId}`);
  await zhouPhone.tap(`#confirm-home-${homeId}-do`);
  await zhouPhone.lacks(`#waiting-${homeId}`);
  await nextPhone.open(`pages/requests/case/case?id=${id}`);
  await expectState(nextPhone, '办结', 'leaf');
  await nextPhone.picture('same-closed');
  await nextPhone.tap(`#return-${id}`);
  await nextPhone.writes(`#return-words-${id}`, '我家还是没有水。');
  await expectMainButton(nextPhone, `#return-do-${id}`);
  await nextPhone.tap(`#return-do-${id}`);
  await nextPhone.sees('#case .tag', '在办');
  await nextPhone.picture('same-back');
  expect((await next.call(households.nearby, { buildingId, category: 'A2' })).items[0]).toMatchObject({
    households: 2,
  });
  expect((await lin.call(requests.view, { id })).state).toBe('processing');
});

journey('what cannot be fixed ends honestly: on the tag, with the reason, and open to a second look', async (walk) => {
  const { lin, zhou } = walk.world.people;
  const report = { place: { buildingId: placeId('b3') }, words: '楼道的线老了,灯总灭。', photos: [] };
  const { id } = await lin.call(requests.report, report);
  await zhou.call(requests.take, { id, seenVersion: 1 });
  const zhouPhone = await walk.phoneOf(zhou);
  await zhouPhone.open(`pages/requests/work/work?id=${id}`);
  await zhouPhone.tap('#end-open');
  await zhouPhone.tap('#ending-partly');
  await zhouPhone.tap('#end-reason-noMoneyYet');
  await zhouPhone.writes('#end-words', '先装了感应灯,换线要等明年。');
  await zhouPhone.picture('guide-work-end');
  await zhouPhone.tap('#end-do');
  await zhouPhone.sees('#work .tag', '办好一部分');
  const linPhone = await walk.phoneOf(lin);
  await linPhone.open(`pages/requests/case/case?id=${id}`);
  await expectState(linPhone, '办好一部分', 'quiet');
  await linPhone.sees('#case', '现在没有这笔钱');
  await linPhone.picture('end-read');
  await linPhone.tap(`#return-${id}`);
  await linPhone.tap(`#return-do-${id}`);
  await linPhone.sees('#case .tag', '在办');
});
