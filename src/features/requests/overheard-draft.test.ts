import { canBeSaved, emptyOverheard, overheardWaiting, toOverheard, toOverheardDraft } from './overheard-draft';

const written = { ...emptyOverheard('key-1'), words: ' 门口的地砖裂了 ' };
const ofShop = { ...written, whose: 'shop', askerShopId: 'qingnian~s2', isAtShop: true } as const;

test('what a shop says is at the shop, and its own', () => {
  expect(toOverheard(ofShop)).toEqual({
    shopId: 'qingnian~s2',
    askerShopId: 'qingnian~s2',
    words: '门口的地砖裂了',
    photos: [],
  });
  expect(canBeSaved(ofShop)).toBe(true);
});

test('a shop that was chosen before somebody else was is not sent with it', () => {
  const place = { buildingId: 'qingnian~b3', unit: 2 };
  expect(toOverheard({ ...ofShop, whose: 'nobody', place })).toEqual({ place, words: '门口的地砖裂了', photos: [] });
});

test('it can be saved once it is said what, whose and where', () => {
  const place = { buildingId: 'qingnian~b3' };
  expect(canBeSaved(written)).toBe(false);
  expect(canBeSaved({ ...written, place })).toBe(true);
  expect(canBeSaved({ ...written, place, whose: 'person' })).toBe(false);
  expect(canBeSaved({ ...written, place, words: '' })).toBe(false);
  expect(canBeSaved({ ...written, place, photos: [{ key: 'a', localPath: 'tmp' }] })).toBe(false);
});

test('refused, it comes back as it was written, with the photos the phone keeps', () => {
  const kept = { ...ofShop, photos: [{ key: 'a', localPath: 'saved', isKept: true }] };
  const draft = toOverheardDraft(overheardWaiting(kept, 'folder', '2026-11-26T00:00:00.000Z'), 'key-2');
  expect(toOverheard(draft)).toEqual(toOverheard(ofShop));
  expect(draft).toMatchObject({ key: 'key-2', photos: [{ localPath: 'saved', isKept: true }] });
});
