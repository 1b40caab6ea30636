/** Phones: given by the button or by hand, shown masked, told to a worker of the grid on a tap that is written down. */
import * as people from '#contracts/people';
import * as phones from '#contracts/phones';
import * as privacy from '#contracts/privacy';
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
    expect(new Set(items.map(({ what }) => what))).toEqual(new Set(['看了您的电话,要联系您']));
    for (const row of items) expect(row).toMatchObject({ record: '您的个人资料', field: '电话', from: 'phone' });
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
