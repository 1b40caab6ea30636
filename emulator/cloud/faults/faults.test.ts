import { createInvocation, type Invocation, type Service } from '../functions/invocation';
import { toFaultPlan } from './fault-plan';
import { BrokenLine, createFaults } from './faults';

let done: string[];
const crash = (invocation: Invocation): Promise<void> => Promise.resolve(void done.push(`crash ${invocation.id}`));
const work = (): Promise<string> => {
  done.push('work');
  return Promise.resolve(`answer ${done.filter((one) => one === 'work').length}`);
};

beforeEach(() => (done = []));

function armedWith(given: object) {
  const faults = createFaults(crash);
  faults.arm(toFaultPlan({ function: 'app', call: 1, mode: 'failBefore', ...given }));
  const run = (id: string, openid = 'demo-lin', name = 'app'): Invocation => {
    const invocation = createInvocation(id, name, { openid, source: 'wx_client' }, 0);
    faults.begin(invocation);
    return invocation;
  };
  const pass = (invocation: Invocation | undefined, service: Service = 'database') =>
    faults.pass(invocation, service, work).catch((error: unknown) => error);
  return { faults, run, pass };
}

test.each([
  ['failBefore', [], { code: 'DATABASE_REQUEST_FAILED' }],
  ['failAfter', ['work'], { code: 'DATABASE_REQUEST_FAILED' }],
  ['dropAnswer', ['work'], new BrokenLine()],
  ['crashBefore', ['crash one'], new BrokenLine()],
  ['crashAfter', ['work', 'crash one'], new BrokenLine()],
] as const)('%s', async (mode, effects, answer) => {
  const { run, pass } = armedWith({ mode });
  expect(await pass(run('one'))).toMatchObject(answer);
  expect(done).toEqual(effects);
});

test('twice does it twice and gives the first answer', async () => {
  const { run, pass } = armedWith({ mode: 'twice', service: 'database' });
  expect(await pass(run('one'))).toBe('answer 1');
  expect(done).toEqual(['work', 'work']);
});

test('delay takes its time', async () => {
  const { run, pass } = armedWith({ mode: 'delay', delayMs: 30 });
  const invocation = run('one');
  const began = performance.now();
  expect(await pass(invocation)).toBe('answer 1');
  expect(performance.now() - began).toBeGreaterThan(25);
});

test('the nth call of its service is struck, once', async () => {
  const { faults, run, pass } = armedWith({ service: 'storage', call: 2 });
  const invocation = run('one');
  const answers = [];
  for (const service of ['storage', 'database', 'storage', 'storage'] as const) {
    answers.push(await pass(invocation, service));
  }
  expect(answers).toEqual(['answer 1', 'answer 2', expect.objectContaining({ name: 'CloudError' }), 'answer 3']);
  expect(faults.list()).toMatchObject([{ invocation: 'one', isUsed: true }]);
});

test('without a service every call counts', async () => {
  const { run, pass } = armedWith({ call: 2 });
  const invocation = run('one');
  expect(await pass(invocation, 'wechat')).toBe('answer 1');
  expect(await pass(invocation, 'database')).toMatchObject({ name: 'CloudError' });
});

test('only the next invocation of that function and person has it', async () => {
  const { faults, run, pass } = armedWith({ openid: 'demo-zhou' });
  expect(await pass(run('lin'))).toBe('answer 1');
  expect(await pass(run('job', 'demo-zhou', 'jobs'))).toBe('answer 2');
  expect(await pass(undefined)).toBe('answer 3');
  expect(faults.list()).toMatchObject([{ invocation: null, isUsed: false }]);
  expect(await pass(run('first', 'demo-zhou'))).toMatchObject({ name: 'CloudError' });
  expect(await pass(run('second', 'demo-zhou'))).toBe('answer 4');
});

test('an invocation with fewer calls ends without, and the list says so', async () => {
  const { faults, run, pass } = armedWith({ call: 9 });
  expect(await pass(run('one'))).toBe('answer 1');
  expect(faults.list()).toMatchObject([{ invocation: 'one', isUsed: false }]);
  faults.clear();
  expect(faults.list()).toEqual([]);
});
