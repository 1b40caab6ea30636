import type { SpotView, SweepView } from '#contracts/request-sweeps';
import { withSpot } from './sweep-answer';

const spot = (building: number, more: Partial<SpotView> = {}): SpotView => ({
  ...{ id: `s~${building}`, buildingId: `b${building}`, label: `${building} 号楼`, gridId: 'g', state: 'notYet' },
  ...{ version: 1, canCheck: true, canMend: false },
  ...more,
});
const sweep: SweepView = {
  ...{ id: 's', communityId: 'c', thing: '楼道灯', startedAt: '2026-11-16T10:00:00.000Z', isOpen: true, total: 2 },
  ...{ startedBy: '方', counts: { notYet: 2, fine: 0, broken: 0, mended: 0 }, canEnd: false, version: 1 },
  spots: [spot(1), spot(2)],
};

test('a building is put into the answer that is here, and counted with the others', () => {
  const after = withSpot(sweep, spot(2, { state: 'fine', version: 2 }));
  expect(after.spots.map(({ state }) => state)).toEqual(['notYet', 'fine']);
  expect(after.counts).toEqual({ notYet: 1, fine: 1, broken: 0, mended: 0 });
});

test('an answer that comes late says nothing older than what is known, and nothing of what is not there', () => {
  const known = withSpot(sweep, spot(2, { state: 'broken', version: 3 }));
  expect(withSpot(known, spot(2, { state: 'fine', version: 2 })).spots[1]?.state).toBe('broken');
  expect(withSpot(known, spot(9)).spots).toHaveLength(2);
});
