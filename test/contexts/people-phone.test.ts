/** Phones: given by the button or by hand, shown masked, told to a worker of the grid on a tap that is written down. */
import * as people from '#contracts/people';
import * as phones from '#contracts/phones';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import * as homes from '#contracts/homes';
import { collections, type PersonRecord } from '../../cloudfunctions/contexts/people/repository';
import { placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { phoneCode, selfOf } from '../support/acts-of-persons';
import { otherCommunity } from '../support/other-community';
import { refusal } from '../support/refusal';
import { readStore } from '../support/store';
import { startWorld, type World } from '../support/world';

const minute = 60_000;

let world: World;
let made = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function neighbour(): Promise<PersonOnPhone> {
  made += 1;
  const somebody = await world.signIn(`phones-${made}`);
  await somebody.call(people.settle, { buildingId: placeId('b4'), name: '有电话的人' });
  return somebody;
}

/** Somebody who lives in one building reports what is broken in another. */
async function reported(livesIn: string, phone?: string) {
  made += 1;
  const asker = await world.signIn(`phones-${made}`);
  await asker.call(people.settle, { buildingId: placeId(livesIn), name: '路过的人' });
  if (phone !== undefined) await asker.call(phones.typePhone, { phone });
  const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
  const { id } = await asker.call(requests.report, { place, words: '楼道灯不亮。', photos: [] });
  return { asker, id, personId: (await selfOf(asker)).personId };
}

const toCall = '看了您的电话,要联系您';

const shown = async (person: PersonOnPhone) => (await person.call(people.me, {})).person?.phone;

describe('a number', () => {
  test('comes by WeChat’s button, once for a code, and is shown masked', async () => {
    const somebody = await neighbour();
    const code = await phoneCode(world, somebody, '13800001234');
    const answer = await somebody.call(phones.givePhone, { code }, keyOf('give', 1));
    expect(answer).toEqual({ masked: '138****1234' });
    expect(await somebody.call(phones.givePhone, { code }, keyOf('give', 1))).toEqual(answer);
    expect(await shown(somebody)).toBe('138****1234');
    expect(await refusal(somebody.call(phones.givePhone, { code }))).toBe('CODE_WRONG');
  });

  test('does not come by a code that is wrong, old, or somebody else’s', async () => {
    const [somebody, another] = [await neighbour(), await neighbour()];
    expect(await refusal(somebody.call(phones.givePhone, { code: 'none' }))).toBe('CODE_WRONG');
    const forwarded = await phoneCode(world, another);
    expect(await refusal(somebody.call(phones.givePhone, { code: forwarded }))).toBe('CODE_WRONG');
    const old = await phoneCode(world, somebody);
    await world.advance(6 * minute);
    expect(await refusal(somebody.call(phones.givePhone, { code: old }))).toBe('CODE_WRONG');
    expect(await shown(somebody)).toBeUndefined();
  });

  test.each([['12345'], ['1380000123'], ['23800001234'], ['+8613800001234'], ['13800001234;']])(
    '%s is no number',
    async (phone) => {
      expect(await refusal((await neighbour()).call(phones.typePhone, { phone }))).toBe('INVALID_INPUT');
    },
  );

  test('typed is as good, can be changed and forgotten, and lies sealed', async () => {
    const somebody = await neighbour();
    await somebody.call(phones.typePhone, { phone: '0513-00001111' });
    expect(await somebody.call(phones.typePhone, { phone: '13800005678' }, keyOf('type', 1))).toEqual({
      masked: '138****5678',
    });
    const changed = somebody.call(phones.typePhone, { phone: '13800005679' }, keyOf('type', 1));
    expect(await refusal(changed)).toBe('KEY_REUSED');
    const { personId } = await selfOf(somebody);
    const records = (await readStore(world.cloud)).documents<PersonRecord>(collections.people);
    const record = records.find(({ _id }) => _id === personId);
    expect(record?.phone?.sealed).toMatch(/^v1\./);
    expect(JSON.stringify(record)).not.toContain('5678"');
    expect(JSON.stringify(records)).not.toContain('13800005678');
    await somebody.call(phones.forgetPhone, {});
    expect(await shown(somebody)).toBeUndefined();
    expect(await refusal(world.people.zhou.call(phones.contact, { personId }))).toBe('NO_PHONE');
  });
});

describe('calling somebody', () => {
  test('a worker of the grid and the coordinator are told; each time the person reads it', async () => {
    const { zhou, ma, fang } = world.people;
    const somebody = await neighbour();
    await somebody.call(phones.typePhone, { phone: '13800002222' });
    const { personId } = await selfOf(somebody);
    const told = await zhou.call(phones.contact, { personId }, keyOf('contact', 1));
    expect(told).toEqual({ name: '有电话的人', phone: '13800002222' });
    await zhou.call(phones.contact, { personId }, keyOf('contact', 1));
    for (const worker of [zhou, ma, fang]) await worker.call(phones.contact, { personId });
    const { items } = await somebody.call(privacy.audited, {});
    expect(items.map(({ who }) => who.role).sort()).toEqual([
      'coordinator',
      'gridWorker',
      'gridWorker',
      'microGridWorker',
    ]);
    for (const row of items)
      expect(row).toMatchObject({ what: toCall, record: '您的个人资料', field: '电话', from: 'phone' });
  });

  test('a key that was used for something else, or long ago, keeps no row back', async () => {
    const { zhou } = world.people;
    const somebody = await neighbour();
    await somebody.call(phones.typePhone, { phone: '13800002223' });
    const { personId, homeId } = await selfOf(somebody);
    const rows = async () => (await somebody.call(privacy.audited, {})).items.map(({ what }) => what);
    const key = keyOf('contact', 'used');
    await zhou.call(homes.confirmHome, { personId, homeId }, key);
    expect(await rows()).toHaveLength(1);
    await zhou.call(phones.contact, { personId }, key);
    expect(await rows()).toEqual([toCall, expect.not.stringContaining(toCall) as unknown]);
    await world.advance(2 * 3_600_000);
    await zhou.call(phones.contact, { personId }, key);
    expect((await rows()).slice(0, 2)).toEqual([toCall, toCall]);
  });

  test('nobody else is, and nothing is written down of it', async () => {
    const somebody = await neighbour();
    await somebody.call(phones.typePhone, { phone: '13800003333' });
    const { personId } = await selfOf(somebody);
    expect(await refusal(world.people.tang.call(phones.contact, { personId }))).toBe('NOT_FOUND');
    expect(await refusal((await otherCommunity(world)).call(phones.contact, { personId }))).toBe('NOT_FOUND');
    expect(await refusal(world.people.gu.call(phones.contact, { personId }))).toBe('NOT_ALLOWED');
    expect(await refusal(world.people.zhou.call(phones.contact, { personId: 'nobody' }))).toBe('NOT_FOUND');
    expect((await somebody.call(privacy.audited, {})).items).toEqual([]);
  });

  test('who asked is told to who works on her open case, wherever she lives, and she reads for which record', async () => {
    const { zhou, ma, fang, tang, gu } = world.people;
    const { asker, personId, id } = await reported('b1', '13800006666');
    const seen = await zhou.call(requests.view, { id });
    expect(seen).toMatchObject({ asker: { personId, phone: '138****6666' }, abilities: { canContact: true } });
    expect(await refusal(zhou.call(phones.contact, { personId }))).toBe('NOT_FOUND');
    for (const worker of [zhou, ma, fang]) {
      expect((await worker.call(phones.contact, { personId, requestId: id })).phone).toBe('13800006666');
    }
    const { items } = await asker.call(privacy.audited, {});
    expect(items).toHaveLength(3);
    for (const row of items) expect(row).toMatchObject({ what: toCall, record: '您报的事', field: '电话' });

    const others = [tang, await otherCommunity(world)];
    for (const worker of others) {
      expect(await refusal(worker.call(phones.contact, { personId, requestId: id }))).toBe('NOT_FOUND');
    }
    expect(await refusal(gu.call(phones.contact, { personId, requestId: id }))).toBe('NOT_ALLOWED');
    const another = await reported('b1', '13800006667');
    for (const wrong of [another.id, 'nothing']) {
      expect(await refusal(zhou.call(phones.contact, { personId, requestId: wrong }))).toBe('NOT_FOUND');
    }
    expect((await asker.call(privacy.audited, {})).items).toHaveLength(3);
    const own = await asker.call(requests.view, { id });
    expect(own.abilities.canContact).toBe(false);
    expect(own).not.toHaveProperty('asker');
  });

  test('who asked and gave no number has none, and of a closed case nobody is told', async () => {
    const { zhou } = world.people;
    const { asker, personId, id } = await reported('b1');
    expect((await zhou.call(requests.view, { id })).asker).toEqual({ personId });
    expect(await refusal(zhou.call(phones.contact, { personId, requestId: id }))).toBe('NO_PHONE');
    await asker.call(phones.typePhone, { phone: '13800006668' });
    await zhou.call(requests.take, { id, seenVersion: 1 });
    const done = { words: '换了新灯。', photos: [], noPhotoReason: 'tooDark' as const };
    await zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
    await asker.call(requests.confirm, { id, seenVersion: 3 });
    expect(await zhou.call(requests.view, { id })).not.toHaveProperty('asker');
    expect(await refusal(zhou.call(phones.contact, { personId, requestId: id }))).toBe('NOT_FOUND');
  });

  test('who waits for his home to be confirmed stands there with his number masked, or without one', async () => {
    const [somebody, another] = [await neighbour(), await neighbour()];
    await somebody.call(phones.typePhone, { phone: '13800007777' });
    const [one, other] = [await selfOf(somebody), await selfOf(another)];
    const { items } = await world.people.zhou.call(homes.homesWaiting, { gridId: placeId('g6') });
    const masked = new Map(items.map(({ personId, phone }) => [personId, phone]));
    expect(masked.get(one.personId)).toBe('138****7777');
    expect(masked.has(other.personId)).toBe(true);
    expect(masked.get(other.personId)).toBeUndefined();
  });

  test('who called is found by a worker of his grid, and by nobody else', async () => {
    const somebody = await neighbour();
    await somebody.call(phones.typePhone, { phone: '0513-00004444' });
    const { personId } = await selfOf(somebody);
    const { zhou, tang } = world.people;
    const found = await zhou.call(phones.whoCalled, { phone: '051300004444' });
    expect(found.items).toEqual([{ personId, name: '有电话的人' }]);
    expect((await tang.call(phones.whoCalled, { phone: '051300004444' })).items).toEqual([]);
    expect((await zhou.call(phones.whoCalled, { phone: '13800009999' })).items).toEqual([]);
    expect((await somebody.call(privacy.audited, {})).items).toHaveLength(1);
  });

  test('sixty times an hour and no more', async () => {
    const { ma } = world.people;
    const { personId } = await selfOf(await neighbour());
    const most = phones.contact.rate?.most ?? 0;
    expect(most).toBe(60);
    await world.advance(60 * minute);
    const codes: string[] = [];
    for (let at = 0; at <= most; at += 1) codes.push(await refusal(ma.call(phones.contact, { personId })));
    expect(codes.at(-1)).toBe('TOO_OFTEN');
    expect(codes.at(-2)).toBe('NO_PHONE');
  });
});
