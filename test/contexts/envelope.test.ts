import { keyOf } from '../../emulator/seed/person';
import { startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const codesOf = async (functionName: string, data: unknown) =>
  (await world.people.lin.send(functionName, data)).answers.map((answer) => (answer.ok ? 'ok' : answer.code));

const me = { operation: 'people.me', input: {} };
const key = keyOf('envelope');

test.each([
  ['nothing', undefined, ['INVALID_INPUT']],
  ['words', { calls: 'people.me' }, ['INVALID_INPUT']],
  ['no calls', { calls: [] }, ['INVALID_INPUT']],
  ['too many calls', { calls: Array.from({ length: 9 }, () => me) }, ['INVALID_INPUT']],
  ['an operation that is not there', { calls: [{ operation: 'people.rule', input: {} }] }, ['UNKNOWN_OPERATION']],
  [
    'a name of every object',
    { calls: [{ operation: 'constructor' }, { operation: '__proto__' }] },
    ['UNKNOWN_OPERATION', 'UNKNOWN_OPERATION'],
  ],
  [
    'an operation of another function',
    { calls: [{ operation: 'notices.drain', input: {}, key }] },
    ['UNKNOWN_OPERATION'],
  ],
  [
    'a command without a key',
    { calls: [{ operation: 'notices.allow', input: { kinds: ['newWork'] } }] },
    ['INVALID_INPUT'],
  ],
  [
    'a command with a key that is none',
    { calls: [{ operation: 'notices.allow', input: { kinds: ['newWork'] }, key: '$gt' }] },
    ['INVALID_INPUT'],
  ],
  [
    'a command beside a query',
    { calls: [me, { operation: 'notices.allow', input: { kinds: ['newWork'] }, key }] },
    ['INVALID_INPUT', 'INVALID_INPUT'],
  ],
  [
    'a good query beside a bad one',
    { calls: [me, { operation: 'requests.mine', input: { isOpen: 'yes' } }] },
    ['ok', 'INVALID_INPUT'],
  ],
  [
    'more input than asked for',
    { calls: [{ operation: 'people.me', input: { openid: 'demo-zhou' } }] },
    ['INVALID_INPUT'],
  ],
])('%s', async (_, data, codes) => {
  expect(await codesOf('app', data)).toEqual(codes);
});

test('jobs answers its own operations and nothing of the app', async () => {
  expect(await codesOf('jobs', { calls: [{ operation: 'requests.mine', input: { isOpen: true } }] })).toEqual([
    'UNKNOWN_OPERATION',
  ]);
  expect(await codesOf('jobs', { calls: [{ operation: 'notices.drain', input: {}, key }] })).toEqual(['ok']);
});

test('a body that says it is the timer is not the timer', async () => {
  const { answers } = await world.people.lin.send('jobs', { Type: 'Timer', TriggerName: 'everyMinute' });
  expect(answers).toMatchObject([{ ok: false, code: 'INVALID_INPUT' }]);
});

test('no failure carries a stack, a path or a word of the inside', async () => {
  const { answers } = await world.people.lin.send('app', {
    calls: [{ operation: 'requests.view', input: { id: 'x'.repeat(200) } }],
  });
  expect(Object.keys(answers[0] ?? {}).sort()).toEqual(['code', 'fields', 'message', 'ok']);
  expect(JSON.stringify(answers)).not.toMatch(/at |\.ts|\.js|Error/);
});

test('what the server writes down about a call holds no word of it', async () => {
  const words = '这一句话只有我知道。';
  await world.people.lin.send('app', { calls: [{ operation: 'requests.report', input: { words }, key }] });
  const logs = JSON.stringify(await world.logs());
  expect(logs).toContain('INVALID_INPUT');
  expect(logs).not.toContain(words);
});
