import { emptyReport, isStarted, revived } from './draft';

const draft = emptyReport('01JBCDEFGHJKMNPQRSTVWXYZ01');

test('an untouched draft, or one with only a suggested place, is not offered again', () => {
  expect(isStarted(draft)).toBe(false);
  expect(isStarted({ ...draft, place: { buildingId: 'b3' } } as typeof draft)).toBe(false);
  expect(isStarted({ ...draft, words: '  ' })).toBe(false);
});

test('a word or a photo makes it worth keeping', () => {
  expect(isStarted({ ...draft, words: '灯' })).toBe(true);
  expect(isStarted({ ...draft, photos: [{ key: 'p1' }] })).toBe(true);
});

test('coming back, stored photos stay without their local path, kept ones with it, and others are gone', () => {
  const back = revived({
    ...draft,
    words: '楼道灯不亮',
    photos: [
      { key: 'p1', localPath: 'wxfile://tmp_1', fileId: 'cloud://zhiye/inbox/o/1.jpg' },
      { key: 'p2', localPath: 'wxfile://tmp_2' },
      { key: 'p3', localPath: 'wxfile://store_3', isKept: true },
    ],
  });
  expect(back.photos).toEqual([
    { key: 'p1', fileId: 'cloud://zhiye/inbox/o/1.jpg' },
    { key: 'p3', localPath: 'wxfile://store_3', isKept: true },
  ]);
  expect(back.key).toBe(draft.key);
  expect(back.words).toBe('楼道灯不亮');
});

test('what was said is worth keeping; coming back, it is there as far as it was stored or kept', () => {
  const voice = { key: 'v1', localPath: 'wxfile://tmp_3', seconds: 12 };
  expect(isStarted({ ...draft, voice })).toBe(true);
  expect(revived({ ...draft, voice }).voice).toBeUndefined();
  expect(revived({ ...draft, voice: { ...voice, isKept: true } }).voice).toEqual({ ...voice, isKept: true });
  expect(revived({ ...draft, voice: { ...voice, fileId: 'cloud://a.b/1.mp3' } }).voice).toEqual({
    ...{ key: 'v1', fileId: 'cloud://a.b/1.mp3', seconds: 12 },
  });
});
