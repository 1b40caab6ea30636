import { wrongKeys } from './keys';

const used = [
  { _id: 'k1', fingerprint: 'one', since: new Date() },
  { _id: 'k2', fingerprint: 'two', since: new Date() },
];
const own = [
  { keyId: 'k2', fingerprint: 'two' },
  { keyId: 'k1', fingerprint: 'one' },
];

test('the keys in use, and a new one, are right', () => {
  expect(wrongKeys(own, used)).toEqual([]);
  expect(wrongKeys([{ keyId: 'k3', fingerprint: 'three' }, ...own], used)).toEqual([]);
  expect(wrongKeys(own, [])).toEqual([]);
});

test('another key of the same name, and a missing one, are wrong', () => {
  expect(wrongKeys([{ keyId: 'k1', fingerprint: 'other' }], used)).toEqual(['k1 differs', 'k2 is missing']);
});

test('a key under which nothing is sealed any more may be missing, but not differ', () => {
  const empty = [{ _id: 'k0', fingerprint: 'zero', since: new Date(), emptySince: new Date() }, ...used];
  expect(wrongKeys(own, empty)).toEqual([]);
  expect(wrongKeys([{ keyId: 'k0', fingerprint: 'other' }, ...own], empty)).toEqual(['k0 differs']);
});
