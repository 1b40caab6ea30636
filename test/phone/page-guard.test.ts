/** A page that throws while it is drawn: its phone kept an answer of another shape, as after an update that went wrong. */
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { buildings } from '#contracts/places';
import { me } from '#contracts/people';
import { community } from '../../emulator/seed/community';
import { forThisFile } from '../support/for-this-file';
import { openAppBench, type PhoneUnderTest } from './phone-under-test';

const pictures = join(__dirname, '../../test-results/phone');

const bench = forThisFile(openAppBench);

beforeAll(() => {
  mkdirSync(pictures, { recursive: true });
});

/** The phone of Lin, on which this answer was kept a moment ago. */
async function openWith(operation: string, input: object, data: object): Promise<PhoneUnderTest> {
  const device = await bench().open(bench().world.people.lin.base);
  await device.part('home-answer').waitFor();
  await device.wx('setStorage', {
    key: `answer ${operation} ${JSON.stringify(input)}`,
    data: { at: Date.now(), data },
  });
  await device.page.reload();
  return device;
}

test('it says so, rings the worker of her grid, and leads home', async () => {
  const device = await openWith(buildings.name, { communityId: community.id }, { items: 5 });
  await device.part('home-answer').waitFor();
  await device.tap('home-report');
  await device.part('report-photo').waitFor();
  await device.tap('step-next');
  await device.sees('这一页出了毛病');
  expect(await device.part('broken-phone').innerText()).toContain('0513');
  await device.page.screenshot({ path: join(pictures, 'broken.png'), animations: 'disabled' });
  await device.tap('broken-home');
  await device.part('home-answer').waitFor();
  await device.close();
});

test('where the phone does not even know who she is, it rings the city', async () => {
  const device = await openWith(me.name, {}, { person: { roles: 5 } });
  await device.sees('这一页出了毛病');
  expect(await device.part('broken-phone').innerText()).toContain('12345');
  await device.close();
});
