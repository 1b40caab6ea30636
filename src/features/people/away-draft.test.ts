import type { Grant } from '#contracts/people';
import { givesGrids, hasAgreed, ownGrids, spanOf, workersBeside, workersIn, type Colleague } from './away-draft';

const since = '2026-11-01T00:00:00.000Z';
const work = (gridId: string, more: Partial<Grant> = {}): Grant => {
  return { role: 'gridWorker', communityId: 'qn', gridId, since, ...more };
};
const zhou: Colleague = { personId: 'zhou', name: '小周', roles: [work('g6')] };
const tang: Colleague = { personId: 'tang', name: '小唐', roles: [work('g5'), work('g6', { standsInFor: 'zhou' })] };
const fang: Colleague = {
  ...{ personId: 'fang', name: '方主任' },
  roles: [{ role: 'coordinator', communityId: 'qn', since }],
};
const all = [zhou, tang, fang];

test('a leave of today begins now, a later one in the morning; both end in the morning', () => {
  const now = new Date('2026-11-25T10:00:00Z');
  expect(spanOf({ from: 0, days: 1 }, now)).toEqual({ from: now.toISOString(), until: '2026-11-25T16:00:00.000Z' });
  expect(spanOf({ from: 1, days: 7 }, now)).toEqual({
    from: '2026-11-25T16:00:00.000Z',
    until: '2026-12-02T16:00:00.000Z',
  });
});

test('nobody leaves a grid he only looks after for another', () => {
  expect(ownGrids(tang.roles)).toEqual(['g5']);
  expect(ownGrids(fang.roles)).toEqual([]);
});

test('the one who was asked stands in once he has said yes', () => {
  const leave = { gridId: 'g6', standInId: 'tang', from: since, until: since };
  expect(hasAgreed(leave, all, 'zhou')).toBe(true);
  expect(hasAgreed({ ...leave, standInId: 'fang' }, all, 'zhou')).toBe(false);
  expect(hasAgreed({ ...leave, gridId: 'g5' }, all, 'zhou')).toBe(false);
});

test('a grid goes from who works there to another worker, by a coordinator', () => {
  expect(workersIn('g6', all)).toEqual([zhou]);
  expect(workersBeside('zhou', all)).toEqual([tang]);
  expect([givesGrids(fang.roles), givesGrids(zhou.roles)]).toEqual([true, false]);
});
