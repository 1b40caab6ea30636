import { saidOf } from './numbers-lead';

const promise = { inTime: 0, late: 0, overdue: 0, running: 0, unpromised: 0, of: 0 };
const nothing = { reported: 0, promise };
const countedAt = '2026-11-26T18:00:00.000Z';

test('before the first night is counted it says that alone, and not that nobody reported anything', () => {
  const { lead, uncounted } = saidOf({ total: nothing, uncounted: ['2026-10', '2026-11'] });
  expect(lead).toMatch(/^还没有数过/);
  expect(lead).not.toMatch('没有人报事');
  expect(uncounted).toBe('');
});

test('nobody reported anything only where it was counted', () => {
  expect(saidOf({ total: nothing, countedAt, uncounted: [] }).lead).toBe('这几个月没有人报事。');
  const partly = saidOf({ total: nothing, countedAt, uncounted: ['2026-10'] });
  expect(partly.lead).toBe('数过的月份里,没有人报事。');
  expect(partly.uncounted).toBe('2026年10月还没有数过。');
});

test('what was reported comes with how much of it was done in time', () => {
  const total = { reported: 12, promise: { ...promise, inTime: 9, late: 3, of: 12, percent: 75 } };
  expect(saidOf({ total, countedAt, uncounted: [] }).lead).toBe('一共报了 12 件事。到了日子的 12 件里,75% 按时办了。');
});
