/** Two who coordinate a community alone leave at the same moment: one of them stays. */
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import * as roles from '#contracts/roles';
import { collections, type ClaimRecord, type PersonRecord } from '../../cloudfunctions/contexts/people/repository';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { databaseHand } from '../support/database-hand';
import { allInvariants, violations } from '../support/invariants';
import { refusal } from '../support/refusal';
import { found } from '../support/sheets';
import { stranger } from '../support/somebody';
import { readStore } from '../support/store';
import { startWorld, type World } from '../support/world';

let world: World;
let opened = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** A community nobody else coordinates but these two. */
async function twoOfACommunity() {
  opened += 1;
  const { by: first, communityId } = await found(world, `twoalone${opened}`);
  const second = await stranger(world);
  const { code } = await first.call(roles.invite, { role: 'coordinator', scope: { communityId } });
  await second.call(roles.acceptInvitation, { code, name: '副主任' });
  return { first, second, communityId };
}

const leaves = (person: PersonOnPhone, communityId: string) =>
  refusal(person.call(roles.leaveRole, { role: 'coordinator', communityId }));
const closes = (person: PersonOnPhone) => refusal(person.call(privacy.closeAccount, { confirm: true }));

async function coordinatorsOf(communityId: string): Promise<number> {
  const { documents } = await readStore(world.cloud);
  const isMeant = ({ roles: held }: PersonRecord) =>
    held.some((grant) => grant.role === 'coordinator' && grant.communityId === communityId);
  return documents<PersonRecord>(collections.people).filter(isMeant).length;
}

const held = async () =>
  (await readStore(world.cloud)).documents<ClaimRecord>(collections.claims).filter(({ until }) => until !== undefined);

describe.each([
  ['give the role back', leaves, leaves],
  ['close their accounts', closes, closes],
  ['give it back, and close', leaves, closes],
] as const)('two who %s', (_, one, other) => {
  test.each([1, 2, 3])('at once leave one of them there, time %i', async () => {
    const { first, second, communityId } = await twoOfACommunity();
    const said = await Promise.all([one(first, communityId), other(second, communityId)]);
    expect(await coordinatorsOf(communityId)).toBe(1);
    expect(said.filter((code) => code === 'none')).toHaveLength(1);
    expect(await held()).toEqual([]);
  });
});

test('one takes the role of the other, who gives it back: one of them stays', async () => {
  const { first, second, communityId } = await twoOfACommunity();
  const { person } = await second.call(people.me, {});
  const role = { role: 'coordinator', communityId } as const;
  const taking = refusal(first.call(roles.takeRole, { personId: person?.id ?? '', ...role }));
  await Promise.all([taking, leaves(first, communityId)]);
  expect(await coordinatorsOf(communityId)).toBe(1);
});

test('who broke off holds the community for a minute and no longer', async () => {
  const { first, second, communityId } = await twoOfACommunity();
  const { person } = await second.call(people.me, {});
  const { now } = await world.cloud.get<{ now: number }>('/_emulator/health');
  const claims = databaseHand(world).collection(collections.claims);
  const until = new Date(now + 60_000);
  await claims.add({ _id: `leaving~${communityId}`, byId: person?.id, at: new Date(now), until });
  expect(await leaves(first, communityId)).toBe('STALE');
  await world.advance(61_000);
  expect(await leaves(first, communityId)).toBe('none');
  expect(await coordinatorsOf(communityId)).toBe(1);
  const broken = violations(await allInvariants(), await readStore(world.cloud), ['always']);
  expect(broken).toEqual([]);
});
