import type { Building } from '#contracts/places';
import { homeIn, withRole } from './person';

const since = new Date('2026-11-23T10:00:00Z');
const building: Building = { id: 'c1~b3', communityId: 'c1', gridId: 'c1~g6', name: '3 号楼', units: 3, floors: 6 };

describe('where somebody lives', () => {
  test('carries the grid of the building', () => {
    expect(homeIn(building, 2, 4)).toEqual({
      communityId: 'c1',
      gridId: 'c1~g6',
      buildingId: 'c1~b3',
      buildingName: '3 号楼',
      unit: 2,
      floor: 4,
    });
  });

  test.each([
    ['no such building', null, 1, 1],
    ['no such unit', building, 4, 1],
    ['no such floor', building, 1, 7],
  ] as const)('%s is refused', (_, where, unit, floor) => {
    expect(() => homeIn(where, unit, floor)).toThrow('PLACE_UNKNOWN');
  });
});

test('a role granted twice is held once; the same role in another grid is another grant', () => {
  const worker = { role: 'gridWorker', communityId: 'c1', gridId: 'c1~g6', since } as const;
  const twice = withRole(withRole([], worker), { ...worker, since: new Date() });
  expect(twice).toEqual([worker]);
  expect(withRole(twice, { ...worker, gridId: 'c1~g5' })).toHaveLength(2);
});
