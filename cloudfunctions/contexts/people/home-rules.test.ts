import type { Building } from '#contracts/places';
import { confirmedBy, homeIn, joinedHomes, movedTo, waiting, withHome, withoutHome } from './home-rules';

const since = new Date('2026-11-23T10:00:00Z');
const later = new Date('2026-11-24T10:00:00Z');
const building: Building = { id: 'c1~b3', communityId: 'c1', gridId: 'c1~g6', name: '3 号楼', units: 3, floors: 6 };
const home = (id: string, door: string, at = since) => homeIn(building, { unit: 1, door }, { id, since: at });
const confirmed = { at: since, byId: 'zhou', way: 'worker' } as const;

describe('where somebody lives', () => {
  test('carries the grid of the building, and the door', () => {
    expect(homeIn(building, { unit: 2, floor: 4, door: '402' }, { id: 'h1', since })).toEqual({
      id: 'h1',
      communityId: 'c1',
      gridId: 'c1~g6',
      buildingId: 'c1~b3',
      buildingName: '3 号楼',
      unit: 2,
      floor: 4,
      door: '402',
      since,
    });
  });

  test.each([
    ['no such building', null, 1, 1],
    ['no such unit', building, 4, 1],
    ['no such floor', building, 1, 7],
  ] as const)('%s is refused', (_, where, unit, floor) => {
    expect(() => homeIn(where, { unit, floor }, { id: 'h1', since })).toThrow('PLACE_UNKNOWN');
  });
});

describe('several homes', () => {
  const five = ['101', '102', '103', '104', '105'].map((door, at) => home(`h${at}`, door));

  test('are five at most, and the same door is there once', () => {
    expect(() => withHome(five, home('h6', '106'))).toThrow('HOMES_FULL');
    expect(withHome(five, home('h6', '103'))).toEqual({ homes: five, homeId: 'h2' });
    expect(withHome([], home('h6', '106')).homes).toHaveLength(1);
  });

  test('one that is left is gone, one that is not there cannot be left', () => {
    expect(withoutHome(five, 'h2').map(({ id }) => id)).toEqual(['h0', 'h1', 'h3', 'h4']);
    expect(() => withoutHome(five, 'h9')).toThrow('NOT_FOUND');
  });

  test('moving replaces the first; the same door stays confirmed', () => {
    const [first, second] = [home('h0', '101'), { ...home('h1', '102'), confirmed }];
    expect(movedTo([first, second], home('h2', '103')).map(({ id }) => id)).toEqual(['h2', 'h1']);
    expect(movedTo([second], home('h2', '102'))).toEqual([second]);
    expect(movedTo([first, second], home('h2', '102'))).toEqual([second]);
  });

  test('of two records are joined, and a confirmation of either counts', () => {
    const seen = { ...home('k1', '101'), confirmed };
    const joined = joinedHomes([home('h0', '101')], [seen, home('k2', '202')]);
    expect(joined.map(({ id, confirmed: by }) => [id, by?.byId])).toEqual([
      ['h0', 'zhou'],
      ['k2', undefined],
    ]);
    expect(joinedHomes(five, [home('k2', '202')])).toHaveLength(5);
  });
});

test('what waits is what nobody has confirmed, since the newest was said; who confirmed first stays', () => {
  const homes = [home('h0', '101'), home('h1', '102', later)];
  expect(waiting(homes)).toEqual({ waitsIn: ['c1~g6'], waitsAt: later });
  const one = confirmedBy(homes, 'h1', confirmed);
  expect(waiting(one)).toEqual({ waitsIn: ['c1~g6'], waitsAt: since });
  expect(waiting(confirmedBy(one, 'h0', confirmed))).toBeUndefined();
  expect(confirmedBy(one, 'h1', { ...confirmed, byId: 'ma' })).toEqual(one);
});
