/** S4: what waits for her look is judged on the home page: asked twice, sent once, nothing looked up before. */
import * as requests from '#contracts/requests';
import { startPhones, type Phones } from '../support/browser';
import { startWorld, type World } from '../support/world';

let world: World;
let phones: Phones;

beforeAll(async () => {
  world = await startWorld({ args: ['--pages', 'dist/h5'] });
  phones = await startPhones();
});
afterAll(async () => {
  await phones.close();
  await world.stop();
});

test('好了 on the home card, said twice, closes the case, and no case is opened for it', async () => {
  const { gu } = world.people;
  const { items } = await gu.call(requests.mine, { isOpen: true });
  const { id } = items.find(({ state }) => state === 'resolved') ?? { id: '' };
  const phone = await phones.open(gu);
  await phone.part(`confirm-${id}`).waitFor();
  const sent: string[] = [];
  phone.page.on('request', (request) => sent.push(request.postData() ?? ''));
  await phone.tap(`confirm-${id}`);
  await phone.tap(`confirm-cancel-${id}`);
  await phone.tap(`confirm-${id}`);
  expect(sent.filter((body) => body.includes('requests.confirm'))).toEqual([]);
  await phone.tap(`confirm-do-${id}`);
  await phone.part('verdict-said').waitFor();
  expect(sent.filter((body) => body.includes('requests.confirm'))).toHaveLength(1);
  expect(sent.filter((body) => body.includes('"requests.view"'))).toEqual([]);
  expect((await gu.call(requests.view, { id })).state).toBe('closed');
});
