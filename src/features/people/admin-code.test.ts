import { toAdmin, toFoundingCode } from './admin-code';

const code = 'AbCdEfGhIjKlMnOp';

test.each([
  [code, { code }],
  [` ${code} `, { code }],
  [`second: ${code}`, { code, codeName: 'second' }],
  [`admin second: ${code}`, { code, codeName: 'second' }],
])('%j is taken as it is printed', (typed, given) => {
  expect(toAdmin(typed, ' ')).toEqual(given);
  expect(toAdmin(typed, '管事的')).toEqual({ ...given, name: '管事的' });
});

test.each(['', 'short', `two words ${code}`])('%j is no code', (typed) => {
  expect(toAdmin(typed, '管事的')).toBeUndefined();
});

test.each([`community duian: ${code}`, ` Community  duian：${code} `])('%j founds a community', (typed) => {
  expect(toFoundingCode(typed)).toEqual({ communityId: 'duian', setupCode: code });
  expect(toAdmin(typed, '管事的')).toBeUndefined();
});

test.each(['', code, `admin first: ${code}`, `community : ${code}`, 'community duian: short'])(
  '%j founds nothing',
  (typed) => expect(toFoundingCode(typed)).toBeUndefined(),
);
