/** Functions as the cloud runs them: identity, time, failures, limits, calls among themselves, reload. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCloud, type CloudProcess } from '../support/cloud-process';
import { deployFixtures, type DeployedFixtures } from '../support/fixture-functions';

interface Invoked {
  readonly result?: Record<string, unknown>;
  readonly code?: string;
  readonly message?: string;
}

interface Kept {
  readonly function: string;
  readonly openid: string | null;
  readonly source: string;
  readonly outcome: string;
  readonly calls: Record<string, number>;
  readonly databaseActions: readonly object[];
  readonly logs: readonly string[];
}

const day = 86_400_000;
let fixtures: DeployedFixtures;
let cloud: CloudProcess;

beforeAll(async () => {
  fixtures = await deployFixtures({
    who: { timeout: 20 },
    trouble: { timeout: 1 },
    hoarder: { timeout: 30, memorySize: 64 },
    relay: { timeout: 20 },
    reader: { timeout: 20 },
    clockwork: { timeout: 20, triggers: [{ name: 'daily', type: 'timer', config: '0 30 8 * * * *' }] },
  });
  cloud = await startCloud({ functionsDir: fixtures.folder });
}, 60_000);

afterAll(async () => {
  await cloud.stop();
  fixtures.remove();
});

const invoke = (name: string, data: object, openid?: string) =>
  cloud.post<Invoked>('/_emulator/invoke', { function: name, data, openid: openid ?? null });
const last = async (): Promise<Kept> => {
  const { last: newest } = await cloud.get<{ last: number }>('/_emulator/invocations');
  const { invocations } = await cloud.get<{ invocations: Kept[] }>(`/_emulator/invocations?since=${newest - 1}`);
  return invocations[0] as Kept;
};

describe('identity', () => {
  it('[fn-identity] is right after an await in each of 32 calls at once on four instances', async () => {
    const people = Array.from({ length: 32 }, (_, index) => `openid-person-${index}`);
    const answers = await Promise.all(
      people.map((openid, index) => invoke('who', { waitMs: 5 + (index % 7) * 5 }, openid)),
    );
    people.forEach((openid, index) => {
      expect(answers[index]?.result).toMatchObject({
        environment: openid,
        sdk: openid,
        context: openid,
        weChat: openid,
      });
    });
  });

  it('[fn-identity] does not linger for a call that has none', async () => {
    await Promise.all(Array.from({ length: 8 }, () => invoke('who', { waitMs: 10 }, 'openid-somebody')));
    const { result } = await invoke('who', {});
    expect(result).toMatchObject({ environment: null, context: null, weChat: null, trigger: null });
    expect(result?.['sdk']).toBeFalsy();
  });

  it('[fn-environment] of the machine does not leak into a function', async () => {
    const { result } = await invoke('who', {});
    expect(result?.['path']).toBeNull();
  });

  it('[fn-context] carries one request id in environment and context', async () => {
    const { result } = await invoke('who', {}, 'openid-somebody');
    const [first, ...others] = result?.['sequence'] as string[];
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(others).toEqual([first, first]);
  });
});

describe('failures', () => {
  it('[fn-throw] throw: FUNCTIONS_EXECUTE_FAIL with the error, and the stack in the record alone', async () => {
    const { code, message } = await invoke('trouble', { how: 'throw' });
    expect(code).toBe('FUNCTIONS_EXECUTE_FAIL');
    expect(message).toContain('TypeError: thrown on purpose');
    expect(message).not.toContain('index.js');
    expect((await last()).logs.join('\n')).toContain('index.js');
  });

  it('[fn-timeout] timeout: the instance is replaced and the next call is served', async () => {
    const { code, message } = await invoke('trouble', { how: 'sleep' });
    expect(code).toBe('FUNCTION_TIME_LIMIT_EXCEEDED');
    expect(message).toContain('timed out after 1 seconds');
    expect((await invoke('trouble', { how: 'ok' })).result).toEqual({ answers: 1 });
  });

  it.each(['exit', 'reject'])('[fn-crash] %s: fails the call, not the cloud', async (how) => {
    expect((await invoke('trouble', { how })).code).toBe('FUNCTIONS_EXECUTE_FAIL');
    expect((await invoke('trouble', { how: 'ok' })).result).toEqual({ answers: 1 });
  });

  it('[fn-memory] memory: FUNCTION_MEMORY_LIMIT_EXCEEDED', async () => {
    expect((await invoke('hoarder', { how: 'memory' })).code).toBe('FUNCTION_MEMORY_LIMIT_EXCEEDED');
    expect((await invoke('hoarder', { how: 'ok' })).result).toEqual({ answers: 1 });
  });

  it('[fn-payload] answer above 6 MB: EXCEED_MAX_PAYLOAD_SIZE', async () => {
    expect((await invoke('trouble', { how: 'huge' })).code).toBe('EXCEED_MAX_PAYLOAD_SIZE');
  });

  it('[fn-not-found] unknown function: FUNCTION_NOT_FOUND, also with a path for a name', async () => {
    expect((await invoke('nobody', {})).code).toBe('FUNCTION_NOT_FOUND');
    expect((await invoke('../who', {})).code).toBe('FUNCTION_NOT_FOUND');
  });

  it('[fn-answer] nothing returned is null', async () => {
    expect((await invoke('trouble', { how: 'nothing' })).result).toBeNull();
  });
});

describe('a warm instance', () => {
  it('[fn-warm] remembers between calls, and what it writes is kept with the call', async () => {
    const first = await invoke('trouble', { how: 'ok' });
    const second = await invoke('trouble', { how: 'ok' });
    expect(Number(second.result?.['answers'])).toBe(Number(first.result?.['answers']) + 1);
    await invoke('trouble', { how: 'talk' }, 'openid-talker');
    expect(await last()).toMatchObject({
      function: 'trouble',
      openid: 'openid-talker',
      outcome: 'ok',
      logs: ["a line { with: 'an object' }", 'another'],
    });
  });

  it('[fn-warm] is replaced when its bundle is written again', async () => {
    const before = await invoke('trouble', { how: 'ok' });
    const bundle = join(fixtures.folder, 'trouble', 'index.js');
    appendFileSync(bundle, '\n// written again\n');
    const after = await invoke('trouble', { how: 'ok' });
    expect(Number(before.result?.['answers'])).toBeGreaterThan(1);
    expect(after.result).toEqual({ answers: 1 });
  });
});

describe('what an invocation did', () => {
  it('[fn-attribution] is counted for it alone, also when four run at once', async () => {
    const people = ['openid-one', 'openid-two', 'openid-three', 'openid-four'];
    await Promise.all(people.map((openid, index) => invoke('reader', { reads: index + 1 }, openid)));
    const { invocations } = await cloud.get<{ invocations: Kept[] }>('/_emulator/invocations');
    people.forEach((openid, index) => {
      const kept = invocations.find((one) => one.openid === openid);
      expect(kept?.calls).toEqual({ database: index + 1, storage: 0, wechat: 0, functions: 0 });
      expect(kept?.databaseActions[0]).toEqual({ action: 'database.getDocument', collection: 'people' });
    });
  });
});

describe('calls among functions', () => {
  it('[fn-call] keep the person and lengthen the chain of sources', async () => {
    const { result } = await invoke('relay', { name: 'who', data: { waitMs: 5 } }, 'openid-asker');
    expect(result?.['result']).toMatchObject({ environment: 'openid-asker', source: 'wx_client,scf' });
  });

  it('[fn-attribution] are attributed to the calling invocation', async () => {
    await invoke('relay', { name: 'who' }, 'openid-asker');
    expect(await last()).toMatchObject({ function: 'relay', calls: { functions: 1, database: 0 } });
  });

  it('[fn-call] reach deeper than the pool is wide, from several callers at once', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => invoke('relay', { depth: 3 })));
    for (const { result } of answers) {
      expect(result).toEqual({ below: { below: { below: { source: 'wx_http,scf,scf,scf' } } } });
    }
  });

  it('[fn-call] hand over the other function’s failure', async () => {
    const { result } = await invoke('relay', { name: 'trouble', data: { how: 'throw' } });
    expect(result).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
    const missing = await invoke('relay', { name: 'nobody' });
    expect(missing.result).toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
  });
});

describe('time', () => {
  it('[fn-clock] moves for functions that are already warm, and Date stays Date', async () => {
    const before = await invoke('clockwork', {});
    const { now } = await cloud.post<{ now: number }>('/_emulator/clock', { advanceMs: 10 * day });
    const { result } = await invoke('clockwork', {});
    expect(Number(result?.['now']) - now).toBeLessThan(5000);
    expect(Number(result?.['now']) - Number(before.result?.['now'])).toBeGreaterThanOrEqual(10 * day);
    expect(Math.abs(Number(result?.['made']) - Number(result?.['now']))).toBeLessThan(1000);
    expect(result).toMatchObject({ isDate: true, text: 'string', fixed: '1970-01-01T00:00:00.000Z', zone: 0 });
  });

  it('[timer-clock] moved fires timers on the way, each at its own time at UTC+8', async () => {
    const { fired, skipped } = await cloud.post<{ fired: { at: number; outcome: string }[]; skipped: number }>(
      '/_emulator/clock',
      { advanceMs: 3 * day },
    );
    expect(skipped).toBe(0);
    expect(fired.map(({ at }) => new Date(at).toISOString().slice(11))).toEqual(Array(3).fill('00:30:00.000Z'));
    expect(fired.every(({ outcome }) => outcome === 'ok')).toBe(true);
  });

  it('[timer-clock] moved far fires sixty of a timer and says how many were skipped', async () => {
    const { fired, skipped } = await cloud.post<{ fired: unknown[]; skipped: number }>('/_emulator/clock', {
      advanceMs: 100 * day,
    });
    expect([fired.length, skipped]).toEqual([60, 40]);
  });

  it('[timer-clock] moved as for a machine that slept fires each timer once, on waking', async () => {
    const { fired, skipped, now } = await cloud.post<{ fired: { at: number }[]; skipped: number; now: number }>(
      '/_emulator/clock',
      { advanceMs: 3 * day, isAsleep: true },
    );
    expect([fired.length, skipped]).toEqual([1, 2]);
    expect(now - (fired[0]?.at ?? 0)).toBeLessThan(5000);
  });

  it('[fn-clock] never goes back', async () => {
    const answer = await cloud.post('/_emulator/clock', { advanceMs: -1 });
    expect(answer).toMatchObject({ errMsg: expect.stringContaining('advanceMs') as unknown });
  });
});

describe('a running schedule', () => {
  it('[timer-fires] fires by itself, once a second when so planned', async () => {
    const ticking = await deployFixtures({
      clockwork: { timeout: 20, triggers: [{ name: 'each second', type: 'timer', config: '* * * * * * *' }] },
    });
    const running = await startCloud({ functionsDir: ticking.folder, hasTimers: true });
    await new Promise((resolve) => setTimeout(resolve, 3200));
    const { invocations } = await running.get<{ invocations: Kept[] }>('/_emulator/invocations');
    await running.stop();
    ticking.remove();
    const times = invocations.map(({ logs }) => (JSON.parse(logs[0] ?? '') as { event: { Time: string } }).event.Time);
    expect(times.length).toBeGreaterThanOrEqual(2);
    expect(new Set(times).size).toBe(times.length);
  }, 20_000);
});

describe('a timer fired by hand', () => {
  it('[timer-event] wakes its function as the platform does, with no person', async () => {
    expect(await cloud.post('/_emulator/timers/fire', { function: 'clockwork' })).toEqual({ isDone: true });
    const kept = await last();
    expect(kept).toMatchObject({ function: 'clockwork', openid: null, source: 'wx_trigger', outcome: 'ok' });
    expect(JSON.parse(kept.logs[0] ?? '')).toEqual({
      trigger: 'timer',
      openid: null,
      event: {
        Type: 'Timer',
        TriggerName: 'daily',
        Time: expect.stringMatching(/^[\d-]{10}T[\d:]{8}Z$/) as unknown,
        Message: '',
      },
    });
  });

  it('[timer-event] is refused for a function without one', async () => {
    expect(await cloud.post('/_emulator/timers/fire', { function: 'who' })).toMatchObject({ code: 'INVALID_PARAM' });
  });
});
