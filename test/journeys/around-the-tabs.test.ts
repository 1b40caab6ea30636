/** What everybody opens every day: home, my cases, inbox, me; full for somebody who lives here, honest when empty. */
import * as requests from '#contracts/requests';
import { startPhones, type Phone, type Phones } from '../support/browser';
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

/** Calls of the cloud a page makes from now on. */
function countCalls({ page }: Phone): () => number {
  let calls = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/cloud/call-function')) calls += 1;
  });
  return () => calls;
}

test('home opens with one call of the cloud, for a resident and for a worker who was here before', async () => {
  for (const person of [world.people.lin, world.people.zhou]) {
    const phone = await phones.open(person);
    await phone.part('home-report').waitFor();
    await phone.page.waitForLoadState('networkidle');
    const calls = countCalls(phone);
    await phone.page.reload();
    await phone.part('home-report').waitFor();
    await phone.page.waitForLoadState('networkidle');
    expect(calls()).toBe(1);
  }
});

test('my cases, inbox and me show what there is', async () => {
  const { gu, zhou } = world.people;
  const phone = await phones.open(gu);
  await phone.open('pages/cases/cases');
  await phone.part('cases').waitFor();
  await phone.sees('单元门关不严,晚上风大一直响。');
  await phone.picture('30-cases');
  await phone.open('pages/inbox/inbox');
  await phone.sees('办好了,等您看一眼');
  await phone.picture('31-inbox');
  await phone.tap('inbox-read-all');
  await phone.page.waitForLoadState('networkidle');
  await phone.picture('32-inbox-read');
  await phone.open('pages/me/me');
  await phone.sees('老顾(演示)');
  await phone.sees('青年路新村 5 号楼');
  await phone.picture('33-me');
  const worker = await phones.open(zhou);
  await worker.open('pages/me/me');
  await worker.sees('小周(演示)');
  await worker.picture('34-me-worker');
  expect([...phone.errors, ...worker.errors]).toEqual([]);
});

test('what is empty says so and what to do; what is loading says that', async () => {
  const person = await world.signIn('empty-visitor');
  const phone = await phones.open(person);
  await phone.open('pages/cases/cases');
  await phone.part('empty').waitFor();
  await phone.picture('35-cases-empty');
  await phone.open('pages/inbox/inbox');
  await phone.part('empty').waitFor();
  await phone.picture('36-inbox-empty');
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await phone.page.route('**/cloud/call-function', async (route) => {
    await held;
    await route.continue();
  });
  await phone.page.reload();
  await phone.part('loading').waitFor();
  await phone.picture('37-loading');
  letGo();
  await phone.part('empty').waitFor();
});

test('a message opens its case from the inbox', async () => {
  const { gu } = world.people;
  const { items } = await gu.call(requests.mine, { isOpen: true });
  const resolved = items.find(({ state }) => state === 'resolved');
  const phone = await phones.open(gu);
  await phone.open('pages/inbox/inbox');
  await phone.page.getByText('办好了,等您看一眼').filter({ visible: true }).first().tap();
  await phone.part('case-words').waitFor();
  expect(await phone.part('case-words').innerText()).toBe(resolved?.words);
});
