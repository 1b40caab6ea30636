import { withRole } from './person';

const since = new Date('2026-11-23T10:00:00Z');

test('a role granted twice is held once; the same role in another grid is another grant', () => {
  const worker = { role: 'gridWorker', communityId: 'c1', gridId: 'c1~g6', since } as const;
  const twice = withRole(withRole([], worker), { ...worker, since: new Date() });
  expect(twice).toEqual([worker]);
  expect(withRole(twice, { ...worker, gridId: 'c1~g5' })).toHaveLength(2);
});
