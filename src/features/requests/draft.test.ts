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
