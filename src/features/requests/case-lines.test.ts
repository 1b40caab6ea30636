import { lastAct, toLines } from './case-lines';
import { entry } from './timeline-entry.fixture';

const now = new Date('2026-11-16T10:30:00Z');

test('a timeline reads from the beginning, with who and what', () => {
  const lines = toLines(
    [entry('2026-11-16T10:00:00.000Z', 'taken'), entry('2026-11-08T02:00:00.000Z', 'reported', { words: '灯不亮' })],
    now,
  );
  expect(lines.map(({ when, who, what, words }) => [when, who, what, words])).toEqual([
    ['11月8日', '网格员陈师傅', '报了这件事。', '灯不亮'],
    ['今天 18:00', '网格员陈师傅', '接了,由他来办。', undefined],
  ]);
});

test('the reason for having no photo is told beside the words', () => {
  const [line] = toLines(
    [entry('2026-11-16T10:00:00.000Z', 'resolved', { words: '换了灯', noPhotoReason: 'tooDark' })],
    now,
  );
  expect(line?.words).toBe('换了灯 没有照片:太暗,拍不清。');
});

test('what happened last is told by the clock, not by the order of the list', () => {
  const timeline = [entry('2026-11-05T02:00:00.000Z', 'returned'), entry('2026-11-01T02:00:00.000Z', 'reported')];
  expect(lastAct({ timeline })).toBe('returned');
  expect(lastAct({ timeline: [] })).toBeUndefined();
});

test('who gave no name is not called a resident twice', () => {
  const [line] = toLines(
    [entry('2026-11-16T10:00:00.000Z', 'reported', { who: { name: '居民', role: 'resident' } })],
    now,
  );
  expect(line?.who).toBe('居民');
});

test('what was done for somebody else says for whom', () => {
  const [line] = toLines([entry('2026-11-16T10:00:00.000Z', 'reported', { forName: '妈妈' })], now);
  expect(line?.what).toBe('替妈妈报了这件事。');
});
