/** The desk by scan: nobody is let in but by somebody who may, once, for a while, and by the platform's word alone. */
import * as desk from '#contracts/desk';
import { operations } from '#contracts/operations';
import * as people from '#contracts/people';
import * as places from '#contracts/places';
import * as papers from '#contracts/places-papers';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import { becomeAdmin, takeRole } from '#contracts/roles';
import { adminCodeId, setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { appoint } from '../../emulator/seed/appoint';
import { community, placeId } from '../../emulator/seed/community';
import { keyOf } from '../../emulator/seed/person';
import { tables } from '../../emulator/seed/places';
import { workbookOf } from '../../emulator/seed/workbook';
import { openDesk, seated } from '../support/desk';
import { refusal } from '../support/refusal';
import { found } from '../support/sheets';
import { setupSecret, startWorld, type World } from '../support/world';

const minute = 60_000;
const work = { gridId: placeId('g6'), isOpen: true };

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

test('the browser shows a code, the phone sees the same four digits and lets it in, as its own person', async () => {
  const { fang } = world.people;
  const browser = openDesk(world.url);
  const { nonce, secret, scene, path, matchCode } = await browser.shows();
  expect([path, scene]).toEqual([`pages/desk/approve/approve?n=${nonce}`, `n=${nonce}`]);
  expect(await browser.call(desk.collect, { nonce, secret })).toEqual({ ticket: null, until: null });
  const seen = await fang.call(desk.look, { nonce });
  expect(seen).toMatchObject({ matchCode, browser: 'Windows 上的 Chrome' });
  const { until } = await fang.call(desk.approve, { nonce });
  const given = await browser.call(desk.collect, { nonce, secret });
  expect(given.until).toBe(until);
  expect(await browser.signIn(given.ticket ?? '')).toBe(200);
  const { uploadFolder, ...atDesk } = await browser.call(people.me, {});
  expect(await fang.call(people.me, {})).toMatchObject(atDesk);
  expect(uploadFolder).not.toContain('demo-fang');
  expect(await browser.call(requests.ofGrid, work)).toEqual(await fang.call(requests.ofGrid, work));
});

test('who founds a community sits at its desk, whatever else he is and wherever he lives', async () => {
  const { by, communityId } = await found(world, 'laishou', async (founder) => {
    await founder.call(becomeAdmin, {
      code: setupCodeOf(setupSecret, adminCodeId('desk')),
      codeName: 'desk',
      name: '管事的',
    });
    await founder.call(people.settle, { buildingId: placeId('b2'), name: '管事的' });
  });
  expect((await by.call(people.me, {})).community?.id).toBe(community.id);
  const atDesk = await seated(world.url, by);
  expect((await atDesk.call(people.me, {})).community?.id).toBe(communityId);
});

test('who looks after the settings alone is of no community', async () => {
  const admin = await world.signIn('only-settings');
  const code = setupCodeOf(setupSecret, adminCodeId('only'));
  await admin.call(becomeAdmin, { code, codeName: 'only', name: '管设置的' });
  expect((await admin.call(people.me, {})).community).toBeNull();
});

describe('nobody', () => {
  test('may ask for a code and for its ticket, and for nothing else', async () => {
    const forNobody = operations.filter(({ who }) => who.includes('nobody')).map(({ name }) => name);
    expect(forNobody).toEqual(['desk.begin', 'desk.collect']);
    for (const { name, at } of operations.filter((operation) => !forNobody.includes(operation.name))) {
      const call = { operation: name, input: {}, key: keyOf('nobody', name) };
      const { answers } = await openDesk(world.url).send(at, { calls: [call] });
      expect([name, answers]).toEqual([name, [expect.objectContaining({ ok: false, code: 'NO_IDENTITY' })]]);
    }
  });

  test('leaves nothing in the database by asking for codes', async () => {
    const browser = openDesk(world.url);
    await browser.shows();
    const { database } = await world.callsOf(() => browser.shows());
    expect(database).toBe(0);
  });

  test.each(['seat', 'customUserId', 'userInfo', 'openid', 'TCB_CUSTOM_USER_ID'])(
    'becomes nobody else by a body that states %s',
    async (name) => {
      const zhou = await seated(world.url, world.people.zhou);
      const [mine] = (await zhou.call(desk.sessions, {})).items.filter(({ isThis }) => isThis);
      const stated = { [name]: name === 'userInfo' ? { openId: 'demo-zhou' } : (mine?.id ?? 'demo-zhou') };
      const calls = [{ operation: people.me.name, input: {}, ...stated }];
      const { answers } = await openDesk(world.url).send('app', { calls, ...stated });
      expect(answers).toEqual([expect.objectContaining({ code: 'NO_IDENTITY' })]);
    },
  );

  test('signs in for a ticket nobody signed', async () => {
    const browser = openDesk(world.url);
    const { nonce, secret } = await browser.shows();
    await world.people.fang.call(desk.approve, { nonce });
    const { ticket } = await browser.call(desk.collect, { nonce, secret });
    const [head, body] = (ticket ?? '').split('.');
    const others = Buffer.from(JSON.stringify({ ...readBody(body), uid: 'somebody else' })).toString('base64url');
    for (const forged of ['', 'ticket', `${head}.${body}.`, `${head}.${others}.${ticket?.split('.')[2]}`]) {
      expect(await browser.signIn(forged)).toBe(401);
    }
    expect(await browser.signIn(ticket ?? '')).toBe(200);
  });
});

describe('a code', () => {
  const refusedAt = (nonce: string) => refusal(world.people.fang.call(desk.approve, { nonce }));

  test('is said yes to once, by one person', async () => {
    const { nonce } = await openDesk(world.url).shows();
    expect(await refusedAt(nonce)).toBe('none');
    expect(await refusedAt(nonce)).toBe('CODE_WRONG');
    expect(await refusal(world.people.zhou.call(desk.approve, { nonce }))).toBe('CODE_WRONG');
  });

  test('gives its ticket once, and only to the browser that shows it', async () => {
    const [browser, other] = [openDesk(world.url), openDesk(world.url)];
    const { nonce, secret } = await browser.shows();
    const { secret: another } = await other.shows();
    expect(await refusedAt(nonce)).toBe('none');
    expect(await refusal(other.call(desk.collect, { nonce, secret: another }))).toBe('CODE_WRONG');
    const both = [keyOf('collect', 1), keyOf('collect', 2)].map((key) =>
      browser.call(desk.collect, { nonce, secret }, key),
    );
    expect((await Promise.all(both.map(refusal))).sort()).toEqual(['CODE_WRONG', 'none']);
    expect(await refusal(other.call(desk.collect, { nonce, secret }))).toBe('CODE_WRONG');
  });

  test('is over after two minutes, for the phone and for the browser', async () => {
    const browser = openDesk(world.url);
    const [late, approved] = [await browser.shows(), await browser.shows()];
    expect(await refusedAt(approved.nonce)).toBe('none');
    await world.advance(2 * minute);
    expect(await refusedAt(late.nonce)).toBe('CODE_WRONG');
    expect(await refusal(world.people.fang.call(desk.look, { nonce: late.nonce }))).toBe('CODE_WRONG');
    const { nonce, secret } = approved;
    expect(await refusal(browser.call(desk.collect, { nonce, secret }))).toBe('CODE_WRONG');
  });

  test('that we did not make is none', async () => {
    const { nonce } = await openDesk(world.url).shows();
    const later = `z${nonce.slice(1)}`;
    for (const made of ['0'.repeat(30), later, `${nonce.slice(0, -1)}${nonce.endsWith('A') ? 'B' : 'A'}`]) {
      expect(await refusedAt(made)).toBe('CODE_WRONG');
    }
  });

  test('is not for a resident or a micro-grid worker to say yes to', async () => {
    const { nonce } = await openDesk(world.url).shows();
    for (const person of [world.people.lin, world.people.ma]) {
      expect(await refusal(person.call(desk.approve, { nonce }))).toBe('NOT_ALLOWED');
      expect(await refusal(person.call(desk.look, { nonce }))).toBe('NOT_ALLOWED');
    }
  });
});

describe('a desk', () => {
  const asks = (browser: { call: World['people']['fang']['call'] }) => refusal(browser.call(people.me, {}));

  test('costs one read to know who sits there', async () => {
    const browser = await seated(world.url, world.people.fang);
    await browser.call(desk.sessions, {});
    const { database } = await world.callsOf(() => browser.call(places.communities, {}));
    expect(database).toBeLessThanOrEqual(1 + places.communities.budget.calls);
  });

  test('sees what its person sees, and nothing of another grid', async () => {
    const browser = await seated(world.url, world.people.zhou);
    expect(await refusal(browser.call(requests.ofGrid, work))).toBe('none');
    expect(await refusal(browser.call(requests.ofGrid, { ...work, gridId: placeId('g5') }))).toBe('NOT_ALLOWED');
  });

  test('brings a sheet into its own folder, and into nobody else’s; what a phone brought is not taken here', async () => {
    const { fang } = world.people;
    const browser = await seated(world.url, fang);
    const { uploadFolder } = await browser.call(people.me, {});
    const sheet = workbookOf(tables);
    const fileId = await browser.brings(sheet, `${uploadFolder}sheet.xlsx`);
    const checked = await browser.call(papers.checkSheet, { communityId: community.id, fileId: fileId ?? '' });
    expect(checked).toMatchObject({ import: { state: 'ready' }, errors: [] });
    const phones = (await fang.call(people.me, {})).uploadFolder;
    expect(phones).not.toBe(uploadFolder);
    expect(await browser.brings(sheet, `${phones}sheet.xlsx`)).toBeUndefined();
    expect(await openDesk(world.url).brings(sheet, `${uploadFolder}sheet.xlsx`)).toBeUndefined();
    const foreign = await fang.upload(sheet, 'sheet.xlsx');
    const check = browser.call(papers.checkSheet, { communityId: community.id, fileId: foreign });
    expect(await refusal(check)).toBe('SHEET_MISSING');
  });

  test('ends after eight hours', async () => {
    const browser = await seated(world.url, world.people.fang);
    await world.advance(8 * 60 * minute - minute);
    expect(await asks(browser)).toBe('none');
    await world.advance(minute);
    expect(await asks(browser)).toBe('NO_IDENTITY');
    expect((await world.people.fang.call(desk.sessions, {})).items).toEqual([]);
  });

  test('is ended from the phone, and from itself; a late collect opens it no more', async () => {
    const { fang, tang } = world.people;
    const opened = openDesk(world.url);
    const { nonce, secret } = await opened.shows();
    await fang.call(desk.approve, { nonce });
    const collect = () => opened.call(desk.collect, { nonce, secret }, keyOf('late', nonce));
    await opened.signIn((await collect()).ticket ?? '');
    const [mine] = (await fang.call(desk.sessions, {})).items;
    expect(mine).toMatchObject({ browser: 'Windows 上的 Chrome', isThis: false });
    expect(await refusal(tang.call(desk.end, { deskId: mine?.id }))).toBe('NOT_FOUND');
    expect(await asks(opened)).toBe('none');
    await fang.call(desk.end, { deskId: mine?.id });
    expect(await asks(opened)).toBe('NO_IDENTITY');
    await opened.signIn((await collect()).ticket ?? '');
    expect(await asks(opened)).toBe('NO_IDENTITY');
    const another = await seated(world.url, fang);
    await another.call(desk.end, {});
    expect(await asks(another)).toBe('NO_IDENTITY');
    expect(await refusal(fang.call(desk.end, {}))).toBe('NOT_FOUND');
  });

  test('is nobody as soon as its person has no role that sits there', async () => {
    const { fang } = world.people;
    const worker = await world.signIn('desk-worker');
    await worker.call(people.settle, { buildingId: placeId('b4'), name: '小窗' });
    const { person } = await worker.call(people.me, {});
    const personId = person?.id ?? '';
    await appoint(fang, worker, { role: 'gridWorker', gridId: placeId('g6') });
    const browser = await seated(world.url, worker);
    expect(await asks(browser)).toBe('none');
    await fang.call(takeRole, { personId, role: 'gridWorker', gridId: placeId('g6') });
    expect(await asks(browser)).toBe('NO_IDENTITY');
  });

  test('is told to its person where he reads who reached for what, with where the hand was', async () => {
    const { fang } = world.people;
    const browser = await seated(world.url, fang);
    await browser.call(desk.end, {});
    const { items } = await fang.call(privacy.audited, {});
    expect(items.slice(0, 2).map(({ what, from }) => [from, what])).toEqual([
      ['desk', '让一台电脑退出了工作台'],
      ['phone', '让一台电脑登录了工作台'],
    ]);
  });
});

function readBody(body = ''): object {
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as object;
}
