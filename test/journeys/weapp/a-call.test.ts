/** A worker rings a resident: from her case, and before he looks at a new home. The number comes on a tap she reads of. */
import * as people from '#contracts/people';
import { typePhone } from '#contracts/phones';
import { audited } from '#contracts/privacy';
import * as requests from '#contracts/requests';
import { placeId } from '../../../emulator/seed/community';
import { selfOf } from '../../support/acts-of-persons';
import { journeys, type Walk } from '../../support/phone/journey';

const journey = journeys();

async function settled({ world }: Walk, name: string, buildingId: string, phone?: string) {
  const somebody = await world.signIn(`called-${buildingId}-${phone ?? 'none'}`);
  await somebody.call(people.settle, { buildingId: placeId(buildingId), name });
  if (phone !== undefined) await somebody.call(typePhone, { phone });
  return somebody;
}

journey('the worker of a case rings who asked, and she reads that he did and why', async (walk) => {
  const ann = await settled(walk, '安阿姨', 'b1', '13800006666');
  const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
  const { id } = await ann.call(requests.report, { place, words: '楼道灯不亮,看不见台阶。', photos: [] });
  const worker = await walk.phoneOf(walk.world.people.zhou);
  await worker.open(`pages/requests/work/work?id=${id}`);
  await worker.sees('#asker-phone', '138****6666');
  await worker.picture('call-case');
  await worker.tap('#asker-call');
  await worker.sees('#asker-ring', '13800006666');
  await worker.picture('call-case-told');
  const hers = await walk.phoneOf(ann);
  await hers.open('pages/people/audited/audited');
  await hers.sees('#audited', '看了您的电话,要联系您');
  await hers.sees('#audited', '您报的事 · 电话');
  await hers.picture('call-audited');
  expect((await ann.call(audited, {})).items).toHaveLength(1);
});

journey('a worker rings before he looks at a new home; who left no number has none', async (walk) => {
  const [bo, cai] = [await settled(walk, '柏先生', 'b4', '13800007777'), await settled(walk, '蔡先生', 'b4')];
  const [one, other] = [await selfOf(bo), await selfOf(cai)];
  const worker = await walk.phoneOf(walk.world.people.zhou);
  await worker.open('pages/people/homes-waiting/homes-waiting');
  await worker.sees(`#waiting-${one.homeId}-phone`, '138****7777');
  await worker.sees(`#waiting-${other.homeId}`, '也没留电话');
  await worker.picture('call-homes-waiting');
  await worker.tap(`#waiting-${one.homeId}-call`);
  await worker.sees(`#waiting-${one.homeId}-ring`, '13800007777');
  const his = await walk.phoneOf(bo);
  await his.open('pages/people/audited/audited');
  await his.sees('#audited', '您的个人资料 · 电话');
  expect((await cai.call(audited, {})).items).toEqual([]);
});
