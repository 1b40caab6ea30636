import { dueWords, isOverdue, promiseWords } from './promise-words';

const now = new Date('2026-11-26T02:00:00Z');
const byDay = { by: '2026-12-07T16:00:00.000Z', day: '2026-12-07', isTentative: false };
const byClock = { by: '2026-11-26T10:05:00Z', isTentative: false };

test('a working day is named by its date, the clock by its hour', () => {
  expect(promiseWords({ state: 'submitted', promise: byDay }, now)).toBe('说好最晚12月7日办好。办不了会说原因。');
  expect(promiseWords({ state: 'processing', promise: byClock }, now)).toBe('说好今天 18:05前办好。办不了会说原因。');
  expect(dueWords({ state: 'processing', promise: byClock }, now)).toBe('今天 18:05前');
});

test('an unannounced holiday on the way is said', () => {
  expect(promiseWords({ state: 'submitted', promise: { ...byDay, isTentative: true } }, now)).toContain('节假日待定');
});

test('over is over, while work is waited for', () => {
  const late = { ...byDay, by: '2026-11-25T16:00:00.000Z', day: '2026-11-25' };
  expect(promiseWords({ state: 'processing', promise: late }, now)).toBe('说好最晚11月25日办好,已经过了。');
  expect(dueWords({ state: 'processing', promise: late }, now)).toBe('过了11月25日');
  expect(isOverdue({ state: 'resolved', promise: late }, now)).toBe(false);
  expect(promiseWords({ state: 'resolved', promise: late }, now)).toBeUndefined();
});

test('where nothing was promised nothing is said', () => {
  expect([promiseWords({ state: 'submitted' }, now), dueWords({ state: 'submitted' }, now)]).toEqual([
    undefined,
    undefined,
  ]);
});
