import { openVault } from './vault';

const keyOf = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const at = { collection: 'people', field: 'phone', id: 'p1' };
const old = openVault(`k1:${keyOf(1)}`);
const rotated = openVault(`k2:${keyOf(2)},k1:${keyOf(1)}`);

test('what is sealed opens at its own place alone', () => {
  const sealed = old.seal('13800000000', at);
  expect(sealed).not.toContain('138');
  expect(old.open(sealed, at)).toBe('13800000000');
  for (const other of [
    { ...at, id: 'p2' },
    { ...at, field: 'note' },
    { ...at, collection: 'shops' },
  ]) {
    expect(() => old.open(sealed, other)).toThrow('UNAVAILABLE');
  }
});

test('the same text is sealed differently each time', () => {
  expect(old.seal('同一句', at)).not.toBe(old.seal('同一句', at));
});

test('a changed letter is noticed', () => {
  const sealed = old.seal('13800000000', at);
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  expect(() => old.open(changed, at)).toThrow('UNAVAILABLE');
});

test('after a rotation the old opens, the new seals, and the index finds what it found', () => {
  const sealed = old.seal('13800000000', at);
  expect(rotated.open(sealed, at)).toBe('13800000000');
  expect([rotated.isCurrent(sealed), rotated.isCurrent(rotated.seal('x', at))]).toEqual([false, true]);
  expect(() => old.open(rotated.seal('x', at), at)).toThrow('UNAVAILABLE');
  expect(rotated.blinds('13800000000', 'phone')).toContain(old.blinds('13800000000', 'phone')[0]);
  expect(old.blinds('13800000000', 'phone')).not.toEqual(old.blinds('13800000000', 'other'));
});

test('a fingerprint tells keys apart and gives none away', () => {
  expect(rotated.fingerprints.map(({ keyId }) => keyId)).toEqual(['k2', 'k1']);
  expect(rotated.fingerprints[1]).toEqual(old.fingerprints[0]);
  expect(rotated.fingerprints[0]?.fingerprint).not.toBe(rotated.fingerprints[1]?.fingerprint);
});

test.each([undefined, '', 'k1', `k1:${Buffer.alloc(16).toString('base64')}`, `K!:${keyOf(1)}`])(
  'no vault opens with %j',
  (keys) => {
    expect(() => openVault(keys)).toThrow('FIELD_KEYS');
  },
);
