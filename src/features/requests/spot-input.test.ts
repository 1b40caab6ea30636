import type { SpotView } from '#contracts/request-sweeps';
import { canBeSaid, listed, nextOf, toBroken, toMended } from './spot-input';

const spot = (building: number, more: Partial<SpotView> = {}): SpotView => ({
  ...{ id: `s~${building}`, buildingId: `b${building}`, label: `${building} 号楼`, gridId: 'g', state: 'notYet' },
  ...{ version: 1, canCheck: true, canMend: false, canBeFine: true, canBeBroken: true },
  ...more,
});
const draft = { key: 'k', photos: [], words: '' };
const onItsWay = { ...draft, photos: [{ key: 'p' }] };
const stored = { ...draft, photos: [{ key: 'p', fileId: 'cloud://p' }] };

test('a broken one is said with one tap more, a mended one with a picture or the reason for none', () => {
  expect(canBeSaid('broken', draft)).toBe(true);
  expect(canBeSaid('broken', { ...draft, words: '暗' })).toBe(false);
  expect(canBeSaid('broken', onItsWay)).toBe(false);
  const kept = { key: 'p', localPath: 'wxfile://store_1', isKept: true };
  expect(canBeSaid('broken', { ...draft, photos: [kept] })).toBe(true);
  expect(canBeSaid('mended', draft)).toBe(false);
  expect(canBeSaid('mended', stored)).toBe(true);
  expect(canBeSaid('mended', { ...draft, noPhotoReason: 'tooDark' })).toBe(true);
});

test('who pressed and wrote nothing has still said it, and a reason stands only where no picture does', () => {
  expect(toBroken(spot(3), draft)).toEqual({ id: 's~3', seenVersion: 1, isFine: false, photos: [] });
  expect(toMended(spot(3), { ...stored, noPhotoReason: 'tooDark' })).toEqual({
    ...{ id: 's~3', seenVersion: 1, words: '修好了。', photos: ['cloud://p'] },
  });
  expect(toMended(spot(3), { ...draft, words: ' 换了灯 ', noPhotoReason: 'tooDark' })).toMatchObject({
    words: '换了灯',
    noPhotoReason: 'tooDark',
  });
});

test('what is to do is what this person may do, and the next one is the next he has not seen', () => {
  const broken = { state: 'broken', canMend: true } as const;
  const others = { canCheck: false, canBeFine: false, canBeBroken: false };
  const spots = [spot(1), spot(2, broken), spot(3, others), spot(4), spot(5, { state: 'fine' })];
  expect(listed(spots, 'todo').map(({ id }) => id)).toEqual(['s~1', 's~2', 's~4']);
  expect(listed(spots, 'notYet').map(({ id }) => id)).toEqual(['s~1', 's~3', 's~4']);
  expect(nextOf(spots, spot(1))?.id).toBe('s~4');
  expect(nextOf(spots, spot(4))?.id).toBe('s~1');
  expect(nextOf([spot(1, { state: 'fine' }), spot(2, broken)], spot(1))?.id).toBe('s~2');
  expect(nextOf([spot(1, { state: 'fine' })], spot(1))).toBeUndefined();
});
