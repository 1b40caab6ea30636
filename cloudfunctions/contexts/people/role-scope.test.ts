import { settingsScope } from '#contracts/roles';
import { endOfTerm, isRoleIn, scopeOf, withRole } from './role-scope';

const now = new Date('2026-11-23T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);
const worker = { role: 'gridWorker', communityId: 'c1', gridId: 'c1~g6', since: now } as const;

describe('where a role reaches', () => {
  test.each([
    ['gridWorker', { gridId: 'c1~g6' }, { communityId: 'c1', gridId: 'c1~g6' }],
    ['volunteer', { gridId: 'c1~g6' }, { communityId: 'c1', gridId: 'c1~g6' }],
    ['volunteer', { communityId: 'c1' }, { communityId: 'c1' }],
    ['lawyer', { communityId: 'c1' }, { communityId: 'c1' }],
    ['shopkeeper', { shopId: 'c1~s1' }, { communityId: 'c1', shopId: 'c1~s1' }],
    ['streetOverseer', { communityId: 'c1' }, { communityId: 'c1' }],
    ['admin', {}, { communityId: settingsScope }],
  ] as const)('%s in %j', (role, given, scope) => {
    expect(scopeOf(role, given)).toEqual(scope);
  });

  test.each([
    ['gridWorker', { communityId: 'c1' }],
    ['gridWorker', { communityId: 'c2', gridId: 'c1~g6' }],
    ['gridWorker', { gridId: 'c1~g6', shopId: 'c1~s1' }],
    ['volunteer', { communityId: 'c1', shopId: 'c1~s1' }],
    ['mediator', { gridId: 'c1~g6' }],
    ['coordinator', { gridId: 'c1~g6' }],
    ['coordinator', {}],
    ['shopkeeper', { communityId: 'c1' }],
    ['shopkeeper', { communityId: 'c1', shopId: 'c2~s1' }],
    ['admin', { communityId: 'c1' }],
  ] as const)('%s does not reach %j', (role, given) => {
    expect(() => scopeOf(role, given)).toThrow('PLACE_UNKNOWN');
  });
});

test('a term is as long as asked for, and never longer than the role may last', () => {
  expect(endOfTerm('lawyer', 30, now)).toEqual(later(30));
  expect(endOfTerm('lawyer', 900, now)).toEqual(later(365));
  expect(endOfTerm('lawyer', undefined, now)).toEqual(later(365));
});

describe('what somebody holds', () => {
  test('granted twice is held once; the same role in another grid is another grant', () => {
    const twice = withRole(withRole([], worker), { ...worker, since: later(1) });
    expect(twice).toEqual([worker]);
    expect(withRole(twice, { ...worker, gridId: 'c1~g5' })).toHaveLength(2);
    expect(withRole(twice, { ...worker, until: later(9), standsInFor: 'p2' })).toHaveLength(2);
  });

  test('a longer term makes it last longer, a shorter one changes nothing, one that ended begins anew', () => {
    const held = [{ ...worker, until: later(10) }];
    expect(withRole(held, { ...worker, since: later(1), until: later(20) })).toEqual([{ ...worker, until: later(20) }]);
    expect(withRole(held, { ...worker, since: later(1) })).toEqual([worker]);
    expect(withRole(held, { ...worker, since: later(1), until: later(5) })).toBe(held);
    const anew = { ...worker, since: later(11), until: later(20) };
    expect(withRole(held, anew)).toEqual([anew]);
  });

  test('is this role when role and place are; a street is one', () => {
    expect(isRoleIn(worker, 'gridWorker', worker)).toBe(true);
    expect(isRoleIn(worker, 'gridWorker', { communityId: 'c1', gridId: 'c1~g5' })).toBe(false);
    expect(isRoleIn(worker, 'microGridWorker', worker)).toBe(false);
    const overseer = { role: 'streetOverseer', communityId: 'c2', since: now } as const;
    expect(isRoleIn(overseer, 'streetOverseer', { communityId: 'c1' })).toBe(true);
  });
});
