import { roles } from '#contracts/values';
import { personActor } from '../../kernel/actor';
import { mayKeepPlaces } from './policy';

const identity = { appid: 'a', openid: 'o' };
const since = new Date('2026-11-23T10:00:00Z');
const withRole = (role: (typeof roles)[number], communityId: string) =>
  personActor(identity, {
    personId: 'p',
    identity,
    name: '某人',
    formerIds: [],
    households: [],
    isGuest: false,
    roles: [{ role, communityId, gridId: 'c1~g5', since }],
  });

test('the coordinator of a community keeps its places; nobody else does, and he no others', () => {
  const may = roles.filter((role) => mayKeepPlaces(withRole(role, 'c1'), 'c1'));
  expect(may).toEqual(['coordinator']);
  expect(mayKeepPlaces(withRole('coordinator', 'c2'), 'c1')).toBe(false);
  expect(mayKeepPlaces(personActor(identity, undefined), 'c1')).toBe(false);
});
