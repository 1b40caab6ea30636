import type { HomeRecord } from './person-parts';
import { householdsOf, isRegrouped, joinsAs } from './households';

const at = new Date('2026-06-01T02:00:00Z');

function home(door: string | undefined, isConfirmed = false, buildingId = 'c1~b3'): HomeRecord {
  const where = { communityId: 'c1', gridId: 'c1~g6', buildingId, buildingName: '3 号楼', unit: 2, floor: 4 };
  return {
    ...{ id: `${buildingId} ${door}`, ...where, since: at },
    ...(door !== undefined && { door }),
    ...(isConfirmed && { confirmed: { at, byId: 'zhou', way: 'worker' as const } }),
  };
}

const ids = (homes: readonly HomeRecord[], personId: string) => householdsOf(homes, personId).map(({ id }) => id);

test('a door that is only typed makes nobody another one’s household', () => {
  const lives = ids([home('402', true)], 'lin');
  expect(ids([home('402')], 'stranger').filter((id) => lives.includes(id))).toEqual([]);
  expect(ids([home('402')], 'one')).not.toEqual(ids([home('402')], 'other'));
  expect(householdsOf([home('402')], 'stranger')).toMatchObject([{ isConfirmed: false }]);
});

test('whichever doors he types in a building, he is one household there', () => {
  expect(ids([home('601'), home('602'), home(undefined)], 'one')).toEqual(ids([home('603')], 'one'));
  expect(ids([home('601'), home('601', false, 'c1~b4')], 'one')).toHaveLength(2);
});

test('behind a confirmed door all are one, and what each joined before stays his', () => {
  const [shared, own] = ids([home('402', true)], 'lin');
  expect(ids([home('402', true)], 'gu')[0]).toBe(shared);
  expect(ids([home('402')], 'lin')).toEqual([own]);
  expect(householdsOf([home('402', true)], 'lin').every(({ isConfirmed }) => isConfirmed)).toBe(true);
  expect(joinsAs([home('601'), home('402', true)], 'lin').get('c1~b3')).toBe(shared);
});

test('a home without a door is confirmed as his own', () => {
  expect(householdsOf([home(undefined, true)], 'one')).toMatchObject([{ isConfirmed: true }]);
});

test('he is of another household where his door is confirmed or left for another one, and not where he goes away', () => {
  expect(isRegrouped('one', [home('402')], [home('402', true)])).toBe(true);
  expect(isRegrouped('one', [home('402', true)], [home('601')])).toBe(true);
  expect(isRegrouped('one', [home('402')], [home('601')])).toBe(false);
  expect(isRegrouped('one', [home(undefined)], [home(undefined, true)])).toBe(false);
  expect(isRegrouped('one', [home('402', true)], [home('402', true, 'c1~b4')])).toBe(false);
});
