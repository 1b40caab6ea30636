/** Protection: keys that differ stop everything, counts hold across instances, and an audit row is written once. */
import * as duty from '#contracts/duty';
import * as kept from '#contracts/kept-persons';
import { isCounted, type Operation } from '#contracts/operation';
import { operations } from '#contracts/operations';
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import * as roles from '#contracts/roles';
import { limits } from '#contracts/values';
import { placeId } from '../../emulator/seed/community';
import { keyOf } from '../../emulator/seed/person';
import { startCloud } from '../support/cloud-process';
import { refusal } from '../support/refusal';
import { functionsEnvironment, startWorld, type World } from '../support/world';

const anHour = 3_600_000;
const another = `t1:${Buffer.alloc(32, 'another key').toString('base64')}`;
const added = `t2:${Buffer.alloc(32, 'a key beside').toString('base64')},${functionsEnvironment.FIELD_KEYS}`;

const codeOf = (answer: { readonly ok: boolean; readonly code?: string }) => answer.code ?? 'none';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

describe('the keys of the deployment', () => {
  const meAs = async (fieldKeys: string | undefined) => {
    const { dataDir } = world.cloud;
    const environment = { ...functionsEnvironment, ...(fieldKeys === undefined ? {} : { FIELD_KEYS: fieldKeys }) };
    const cloud = await startCloud({ dataDir, environment });
    try {
      const data = { calls: [{ operation: people.me.name, input: {} }] };
      const { result } = await cloud.post<{ result: { answers: { ok: boolean; code?: string }[] } }>(
        '/_emulator/invoke',
        { function: 'app', openid: 'demo-lin', data },
      );
      return result.answers[0]?.code ?? 'answered';
    } finally {
      await cloud.stop();
    }
  };

  test('that differ from the database, or are missing, stop every answer; a new one beside the old does not', async () => {
    await world.people.lin.call(people.me, {});
    await world.cloud.kill();
    expect(await meAs(another)).toBe('UNAVAILABLE');
    expect(await meAs('')).toBe('UNAVAILABLE');
    expect(await meAs(added)).toBe('answered');
    expect(await meAs(undefined)).toBe('UNAVAILABLE');
    expect(await meAs(added)).toBe('answered');
  });
});

describe('how often', () => {
  let fresh: World;
  beforeAll(async () => {
    fresh = await startWorld();
  });
  afterAll(() => fresh.stop());

  test('one person may report sixty times an hour, whichever instance counts; an hour later again', async () => {
    const { gu, lin } = fresh.people;
    const rate = requests.report.rate?.most ?? 0;
    const report = { place: { buildingId: placeId('b5') }, words: '又是一件事。', photos: [] };
    const codes = await Promise.all(
      Array.from({ length: rate + 1 }, (_, at) => refusal(gu.call(requests.report, report, keyOf('often', at)))),
    );
    expect(codes.filter((code) => code === 'TOO_OFTEN').length).toBeGreaterThanOrEqual(1);
    expect(await refusal(gu.call(requests.report, report))).toBe('TOO_OFTEN');
    expect(await refusal(gu.call(requests.mine, { isOpen: true }))).toBe('none');
    expect(await refusal(lin.call(requests.report, report))).toBe('none');
    await fresh.advance(anHour);
    expect(await refusal(gu.call(requests.report, report))).toBe('none');
  });

  test('asking by a code or for a record is counted, in one call or in many, and refused to who guesses on', async () => {
    const { ma, zhou, fang } = fresh.people;
    const code = 'ABCD2345';
    const guesses = [
      { by: ma, operation: duty.checkIdentity, input: { code }, unguessed: 'IDENTITY_WRONG' },
      { by: ma, operation: roles.invitation, input: { code }, unguessed: 'CODE_WRONG' },
      { by: zhou, operation: kept.keptPerson, input: { personId: 'somebody' }, unguessed: 'NOT_FOUND' },
    ];
    expect(operations.filter((one) => one.kind === 'query' && isCounted(one)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(guesses.map(({ operation }) => operation.name)),
    );
    for (const { by, operation, input, unguessed } of guesses) {
      const calls = Array.from({ length: limits.batch }, () => ({ operation: operation.name, input }));
      const first = await by.send('app', { calls });
      expect(new Set(first.answers.map(codeOf))).toEqual(new Set([unguessed]));
      // The first answers of all come at one time, and one of them begins the count.
      for (let asked = 1; asked <= (operation.rate?.most ?? 0); asked += limits.batch) await by.send('app', { calls });
      expect(await refusal(by.call<Operation>(operation, input))).toBe('TOO_OFTEN');
    }
    expect(await refusal(ma.call(people.me, {}))).toBe('none');
    expect(await refusal(fang.call(duty.checkIdentity, { code }))).toBe('IDENTITY_WRONG');
    await fresh.advance(anHour);
    expect(await refusal(ma.call(duty.checkIdentity, { code }))).toBe('IDENTITY_WRONG');
  });

  test('nothing was looked at of somebody nobody looked at', async () => {
    expect(await fresh.people.gu.call(privacy.audited, {})).toEqual({ items: [], cursor: null });
  });
});
