import type { Grant } from '#contracts/people';
import { roleRules, settingsScope } from '#contracts/roles';
import { communitiesToGive, emptyInvite, rolesToGive, termsOf, toInvitation, whole } from './invite-draft';

const since = '2026-01-01T00:00:00.000Z';
const coordinator: Grant = { role: 'coordinator', communityId: 'qn', since };
const admin: Grant = { role: 'admin', communityId: settingsScope, since };
const named = (id: string) => ({ id, name: id, street: '', phone: '12345', grids: [] });

test('a coordinator invites to what the contract lets her give, in her own community', () => {
  expect(rolesToGive([coordinator])).toContain('volunteer');
  expect(rolesToGive([coordinator])).not.toContain('streetOverseer');
  expect(communitiesToGive([coordinator], [named('qn'), named('nm')])).toEqual([named('qn')]);
});

test('who keeps the settings invites coordinators everywhere, and nobody to a grid', () => {
  expect(rolesToGive([admin])).toEqual(['coordinator', 'streetOverseer', 'admin']);
  expect(communitiesToGive([admin], [named('qn'), named('nm')])).toHaveLength(2);
});

test('a worker invites nobody', () => {
  const worker: Grant = { role: 'gridWorker', communityId: 'qn', gridId: 'qn~g6', since };
  expect(rolesToGive([worker])).toEqual([]);
  expect(communitiesToGive([worker], [named('qn')])).toEqual([]);
});

test('nobody is asked for longer than a role lasts', () => {
  expect(Math.max(...termsOf('lawyer'))).toBe(roleRules.lawyer.longestDays);
  expect(termsOf('coordinator')).toContain(1825);
});

test.each([
  ['gridWorker', 'qn~g6', { gridId: 'qn~g6' }],
  ['volunteer', whole, { communityId: 'qn' }],
  ['volunteer', 'qn~g6', { gridId: 'qn~g6' }],
  ['shopkeeper', 'qn~s1', { shopId: 'qn~s1' }],
  ['mediator', undefined, { communityId: 'qn' }],
  ['admin', undefined, {}],
] as const)('%s in %j reaches as far as the role does', (role, placeId, scope) => {
  expect(toInvitation({ ...emptyInvite, communityId: 'qn', role, placeId })).toEqual({ role, scope, termDays: 365 });
});

test('nothing is sent while a question is open', () => {
  expect(toInvitation(emptyInvite)).toBeUndefined();
  expect(toInvitation({ ...emptyInvite, communityId: 'qn', role: 'gridWorker' })).toBeUndefined();
  expect(toInvitation({ ...emptyInvite, role: 'mediator' })).toBeUndefined();
});
