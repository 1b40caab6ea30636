import fc from 'fast-check';
import { unzip, zipStored } from './zip';

const all = { files: 10, bytes: 1000, isWanted: () => true };
const files = fc
  .dictionary(fc.stringMatching(/^[a-z/]{1,9}$/), fc.uint8Array({ maxLength: 40 }), { maxKeys: 8 })
  .map((made) => new Map(Object.entries(made).map(([name, bytes]) => [name, Buffer.from(bytes)])));

test('what is packed is unpacked as it was', () => {
  fc.assert(fc.property(files, (made) => expect(unzip(zipStored(made), all)).toEqual(made)));
});

test('an archive with anything wrong in it is unpacked within its bounds or refused by code, never otherwise', () => {
  const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(files, damage, (made, wrongs) => {
      const bytes = zipStored(made);
      for (const [at, value] of wrongs) bytes[at % bytes.length] = value;
      try {
        const sizes = [...unzip(bytes, all).values()].map(({ length }) => length);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(all.bytes);
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^SHEET_(UNREADABLE|TOO_BIG)$/) as string });
      }
    }),
  );
});

test('only what is wanted is unpacked, and only that counts', () => {
  const made = new Map([
    ['a.xml', Buffer.from('a')],
    ['film.mp4', Buffer.alloc(5000)],
  ] as const);
  expect([...unzip(zipStored(made), { ...all, isWanted: (name) => name.endsWith('.xml') }).keys()]).toEqual(['a.xml']);
  expect(() => unzip(zipStored(made), all)).toThrow('SHEET_TOO_BIG');
});
