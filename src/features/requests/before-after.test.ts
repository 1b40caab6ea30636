import { beforeAndAfter, pictureBefore } from './before-after';
import { entry } from './timeline-entry.fixture';

const now = new Date('2026-11-16T10:30:00Z');

test('before is the first report with a picture, after the last work with one', () => {
  const timeline = [
    entry('2026-11-01T02:00:00.000Z', 'reported', { photos: ['before'] }),
    entry('2026-11-02T02:00:00.000Z', 'resolved', { photos: ['first try'] }),
    entry('2026-11-05T02:00:00.000Z', 'resolved', { photos: ['second try'] }),
    entry('2026-11-06T02:00:00.000Z', 'resolved'),
  ];
  expect(beforeAndAfter({ timeline }, now)).toEqual([
    { url: 'before', caption: '修之前 11月1日' },
    { url: 'second try', caption: '修好后 11月5日' },
  ]);
  expect(beforeAndAfter({ timeline: [] }, now)).toEqual([]);
});

test('what is taken again is the first picture of the report, once it may be seen', () => {
  const reported = entry('2026-11-01T02:00:00.000Z', 'reported', { photos: ['first', 'second'] });
  const resolved = entry('2026-11-02T02:00:00.000Z', 'resolved', { photos: ['after'] });
  expect(pictureBefore({ timeline: [resolved, reported] })).toBe('first');
  expect(pictureBefore({ timeline: [{ ...reported, photos: [], checking: 2 }, resolved] })).toBeUndefined();
  expect(pictureBefore({ timeline: [resolved] })).toBeUndefined();
});
