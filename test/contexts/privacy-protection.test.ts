/** Protection: keys that differ stop everything, counts hold across instances, and an audit row is written once. */
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import { placeId } from '../../emulator/seed/community';
import { keyOf } from '../../emulator/seed/person';
import { startCloud } from '../support/cloud-process';
import { refusal } from '../support/refusal';
import { functionsEnvironment, startWorld, type World } from '../support/world';

const anHour = 3_600_000;
const another = `t1:${Buffer.alloc(32, 'another key').toString('base64')}`;
const added = `t2:${Buffer.alloc(32, 'a key beside').toString('base64')},${functionsEnvironment.FIELD_KEYS}`;

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

  test('nothing was looked at of somebody nobody looked at', async () => {
    expect(await fresh.people.gu.call(privacy.audited, {})).toEqual({ items: [], cursor: null });
  });
});
