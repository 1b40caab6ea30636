import { currentLeaves, presentWorkers, standingIn, withoutStandIn, workIn } from './stand-in';

const now = new Date('2026-11-23T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);
const work = { role: 'gridWorker', communityId: 'c1', gridId: 'c1~g6', since: later(-9) } as const;
const inSixth = ({ gridId }: { readonly gridId?: string }) => gridId === 'c1~g6';
const leave = { from: now, until: later(7), now };

describe('who works in a grid now', () => {
  const away = { _id: 'away', roles: [work] };
  const standIn = { _id: 'standIn', roles: standingIn([work], 'away', leave) };
  const other = { _id: 'other', roles: [work] };

  test('is the stand-in in place of the one on leave, while the leave lasts', () => {
    expect(presentWorkers([away, standIn, other], later(1), inSixth)).toEqual(['standIn', 'other']);
    expect(presentWorkers([away, standIn], later(-1), inSixth)).toEqual(['away']);
    expect(presentWorkers([away, standIn], later(7), inSixth)).toEqual(['away']);
  });

  test('is the one on leave as long as nobody stands in', () => {
    expect(presentWorkers([away], later(1), inSixth)).toEqual(['away']);
  });

  test('is nobody whose role has ended', () => {
    expect(presentWorkers([{ _id: 'past', roles: [{ ...work, until: now }] }], now, inSixth)).toEqual([]);
  });
});

describe('standing in', () => {
  test('carries whose work it is and until when, and never outlasts the work', () => {
    expect(standingIn([work], 'away', leave)).toEqual([{ ...work, since: now, until: later(7), standsInFor: 'away' }]);
    const [short] = standingIn([{ ...work, until: later(3) }], 'away', leave);
    expect(short?.until).toEqual(later(3));
  });

  test.each([
    ['over before it begins', later(2), later(1)],
    ['past', later(-3), later(-1)],
    ['longer than half a year', now, later(181)],
  ])('a leave that is %s is none', (_, from, until) => {
    expect(() => standingIn([work], 'away', { from, until, now })).toThrow('INVALID_INPUT');
  });

  test('ends for that person and that grid alone', () => {
    const one = standingIn([work], 'away', leave);
    const another = standingIn([work], 'another', leave);
    const offer = { id: 'o', kind: 'standIn', byId: 'away', until: later(1), grants: one } as const;
    const person = { roles: [work, ...one, ...another], offers: [offer] };
    expect(withoutStandIn(person, 'away', ['c1~g6'])).toEqual({ roles: [work, ...another], offers: [] });
    expect(withoutStandIn(person, 'away', ['c1~g5'])).toEqual(person);
  });
});

test('what somebody stands in for is not his own work', () => {
  expect(workIn([work, ...standingIn([work], 'away', leave)], 'c1~g6')).toEqual([work]);
  expect(workIn([{ ...work, role: 'volunteer' }], 'c1~g6')).toEqual([]);
});

test('a leave that is over is none', () => {
  const past = { gridId: 'c1~g6', standInId: 'p', from: later(-3), until: now };
  expect(currentLeaves([past, { ...past, until: later(1) }], now)).toHaveLength(1);
});
