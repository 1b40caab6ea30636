import { codeOf, toFaultPlan } from './fault-plan';

const plain = { function: 'app', call: 1, mode: 'failBefore' };

test('a fault says which call of whom fails and how', () => {
  const given = { function: 'jobs', openid: 'demo-lin', service: 'wechat', call: 2, mode: 'delay', delayMs: 50 };
  expect(toFaultPlan(given)).toEqual(given);
  expect(toFaultPlan(plain)).toEqual({ ...plain, delayMs: 0 });
});

test.each([
  ['no function', { ...plain, function: '' }],
  ['no person', { ...plain, openid: '' }],
  ['a service that is none', { ...plain, service: 'post' }],
  ['a call before the first', { ...plain, call: 0 }],
  ['a mode that is none', { ...plain, mode: 'explode' }],
  ['an endless delay', { ...plain, mode: 'delay', delayMs: 1e9 }],
  ['an upload that comes twice', { ...plain, mode: 'twice', service: 'storage' }],
  ['anything that comes twice', { ...plain, mode: 'twice' }],
])('%s is refused', (_, given) => {
  expect(() => toFaultPlan(given)).toThrow(expect.objectContaining({ status: 400 }));
});

test("the refusal is the service's usual one unless a code is named", () => {
  expect(codeOf(toFaultPlan(plain), 'database')).toBe('DATABASE_REQUEST_FAILED');
  expect(codeOf(toFaultPlan({ ...plain, code: 'SERVER_TIMEOUT' }), 'database')).toBe('SERVER_TIMEOUT');
});
