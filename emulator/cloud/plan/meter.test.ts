import { createClock } from '../clock';
import type { Functions } from '../functions/functions';
import type { SdkAction } from '../http/sdk-door';
import { createMeter } from './meter';
import type { Plan } from './plans';

const plan: Plan = { connections: 5, perSecond: 1000, readsPerDay: 3, writesPerDay: 2, callsPerMonth: 2 };
const day = 86_400_000;
const answered: SdkAction = () => Promise.resolve({});

function metered() {
  const clock = createClock();
  const meter = createMeter(plan, clock);
  const names = ['getDocument', 'insertDocument', 'startTransaction'].map((name) => `database.${name}`);
  const actions = meter.overDatabase(new Map(names.map((name) => [name, answered])));
  const ask = async (name: string): Promise<string> => {
    const action = `database.${name}`;
    const call = { action, params: { collectionName: 'people' }, invocation: undefined };
    return codeOf(Promise.resolve(actions.get(action)?.(call)));
  };
  const calls: string[] = [];
  const functions = meter.overFunctions({
    invoke: async ({ name }: { name: string }) => calls.push(name),
  } as unknown as Functions);
  const invoke = () =>
    codeOf(functions.invoke({ name: 'app', event: '{}', caller: { openid: undefined, source: '' } }));
  return { clock, meter, ask, invoke, calls };
}

function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'ok',
    (error: unknown) => (error as { code: string }).code,
  );
}

async function inTurn(count: number, act: () => Promise<string>): Promise<string[]> {
  const outcomes: string[] = [];
  for (let at = 0; at < count; at += 1) {
    outcomes.push(await act());
  }
  return outcomes;
}

test('reads and writes of a day are counted apart, and are there again the next day', async () => {
  const { clock, ask } = metered();
  expect(await inTurn(4, () => ask('getDocument'))).toEqual(['ok', 'ok', 'ok', 'EXCEED_REQUEST_LIMIT']);
  expect(await inTurn(3, () => ask('insertDocument'))).toEqual(['ok', 'ok', 'EXCEED_REQUEST_LIMIT']);
  expect(await ask('startTransaction')).toBe('ok');
  clock.advance(day);
  expect(await ask('getDocument')).toBe('ok');
});

test('invocations of a month are counted, and one too many does not run', async () => {
  const { clock, invoke, calls, meter } = metered();
  expect(await inTurn(3, invoke)).toEqual(['ok', 'ok', 'EXCEED_REQUEST_LIMIT']);
  expect(calls).toEqual(['app', 'app']);
  clock.advance(32 * day);
  expect(await invoke()).toBe('ok');
  expect(meter.usage()).toMatchObject({ calls: { app: 3 }, refused: { EXCEED_REQUEST_LIMIT: 1 } });
});

test('a connection is in use until its answer', async () => {
  const { ask } = metered();
  const all = await Promise.all(Array.from({ length: 7 }, () => ask('startTransaction')));
  expect(all.filter((outcome) => outcome === 'EXCEED_CONCURRENT_REQUEST_LIMIT')).toHaveLength(2);
  expect(await ask('startTransaction')).toBe('ok');
});
