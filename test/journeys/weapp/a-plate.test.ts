/** The plate beside a stairway's door: whoever scans it learns who looks after the place, and a report begins there. */
import * as papers from '#contracts/places-papers';
import * as requests from '#contracts/requests';
import { platePage } from '#contracts/places';
import { placeId } from '../../../emulator/seed/community';
import { journeys } from '../../support/phone/journey';
import { expectMainButton } from '../../support/phone/looks';

const journey = journeys();
const words = '门口的雨棚漏水,下雨天滴在台阶上。';

journey(
  'a plate says where one stands, and the report that begins there is about there',
  async ({ world, phoneOf }) => {
    const { fang, lin } = world.people;
    const { scene } = await fang.call(papers.plate, { buildingId: placeId('b2'), unit: 1 });
    const phone = await phoneOf(lin);
    await phone.open(`${platePage}?scene=${encodeURIComponent(scene)}`);
    await phone.sees('#plate-place', '青年路新村 2 号楼 1 单元');
    await expectMainButton(phone, '#plate-report');
    await phone.picture('plate');
    await phone.tap('#plate-report');
    await phone.sees('#report-photo');
    await phone.tap('#step-next');
    await phone.sees('#report-where', '1 单元');
    await phone.tap('#step-next');
    await phone.writes('#report-words textarea', words);
    await phone.tap('#step-next');
    await phone.sees('#report-preview', '青年路新村 2 号楼 1 单元');
    await phone.tap('#report-send');
    await phone.sees('#report-done');
    const { items } = await lin.call(requests.mine, { isOpen: true });
    expect(items.find((card) => card.words === words)?.place).toMatchObject({ buildingId: placeId('b2'), unit: 1 });
  },
);

journey('the plate of a whole house leaves the stairway to be said', async ({ world, phoneOf }) => {
  const { fang, lin } = world.people;
  const { scene } = await fang.call(papers.plate, { buildingId: placeId('b2') });
  const phone = await phoneOf(lin);
  await phone.open(`${platePage}?scene=${encodeURIComponent(scene)}`);
  await phone.sees('#plate-place', '青年路新村 2 号楼');
  expect(await phone.reads('#plate-place')).not.toContain('单元');
  await phone.tap('#plate-report');
  await phone.sees('#report-photo');
  await phone.tap('#step-next');
  await phone.sees('#report-where', '2 号楼');
  await phone.tap('#unit-1');
  await phone.tap('#floor-2');
  await phone.picture('plate-of-a-house-where');
  await phone.tap('#step-next');
  await phone.writes('#report-words textarea', '楼顶的水箱盖子掉了。');
  await phone.tap('#step-next');
  await phone.sees('#report-preview', '青年路新村 2 号楼 1 单元');
});

journey('a code that is none of ours says so, with a human being to ring', async ({ world, phoneOf }) => {
  const phone = await phoneOf(world.people.lin);
  await phone.open(`${platePage}?scene=x1`);
  await phone.sees('#empty', '这个码看不清');
  await phone.sees('#plate-phone', '打给');
  await phone.open(`${platePage}?scene=b0123456789ab`);
  await phone.sees('#failure');
  await phone.picture('plate-unknown');
});
