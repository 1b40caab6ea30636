import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import * as duty from '#contracts/duty';
import * as roles from '#contracts/roles';
import { adminCodeId, setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { appoint } from '../../emulator/seed/appoint';
import { buildings, community, grids, placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { refusal } from '../support/refusal';
import { adminCode, idOf } from '../support/role-acts';
import { coordinator, inTheFifth, neighbour, stranger } from '../support/somebody';
import { setupSecret, startWorld, type World } from '../support/world';

const day = 24 * 3_600_000;
const sixth = { role: 'gridWorker', gridId: placeId('g6') } as const;
const lawyer = { role: 'lawyer', scope: { communityId: community.id } } as const;

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const rolesOf = async (phone: PersonOnPhone) =>
  ((await phone.call(people.me, {})).person?.roles ?? []).map(({ role }) => role);
const workList = { gridId: placeId('g6'), isOpen: true };

/** Another community, and who coordinates it. */
async function anotherCommunity(id: string, street: string = community.street): Promise<PersonOnPhone> {
  const opener = await stranger(world);
  await opener.call(people.foundCommunity, {
    setupCode: setupCodeOf(setupSecret, id),
    coordinatorName: '别处的主任',
    community: { ...community, id, street },
    grids: [...grids],
    buildings: [...buildings],
  });
  return opener;
}

/** What others read in place of a name. */
const placeholder = '邻居';

/** Somebody who lives here and did not say what to call him. */
async function nobodysName(): Promise<PersonOnPhone> {
  const phone = await stranger(world);
  await phone.call(people.settle, { buildingId: placeId('b4') });
  return phone;
}

describe('an offer', () => {
  test('gives nothing until the person says yes, and counts in the very next call', async () => {
    const { fang } = world.people;
    const helper = await neighbour(world);
    const offer = { personId: await idOf(helper), ...sixth };
    const { roles: before, offerId = '' } = await fang.call(people.grantRole, offer);
    expect(before).toEqual([]);
    expect(await refusal(helper.call(requests.ofGrid, workList))).toBe('NOT_ALLOWED');
    const { items } = await helper.call(roles.offers, {});
    expect(items).toMatchObject([{ id: offerId, kind: 'role', role: 'gridWorker', gridId: placeId('g6') }]);
    expect(items[0]?.asks).not.toBe('');
    await helper.call(roles.answerOffer, { offerId, accepts: true });
    expect(await refusal(helper.call(requests.ofGrid, workList))).toBe('none');
    expect((await helper.call(roles.offers, {})).items).toEqual([]);
  });

  test('asks who settled without a name for one, and the code at the door shows it', async () => {
    const { fang } = world.people;
    const helper = await nobodysName();
    const { offerId = '' } = await fang.call(people.grantRole, { personId: await idOf(helper), ...sixth });
    const yes = { offerId, accepts: true };
    expect(await refusal(helper.call(roles.answerOffer, yes))).toBe('INVALID_INPUT');
    expect(await refusal(helper.call(roles.answerOffer, { ...yes, name: '代开发票' }))).toBe('CONTENT_REFUSED');
    expect(await rolesOf(helper)).toEqual([]);
    const key = keyOf('named', 1);
    const held = await helper.call(roles.answerOffer, { ...yes, name: '小厉' }, key);
    expect(await helper.call(roles.answerOffer, { ...yes, name: '小厉' }, key)).toEqual(held);
    const { code } = await helper.call(duty.identityCode, {});
    expect(await world.people.lin.call(duty.checkIdentity, { code })).toMatchObject({ name: '小厉' });
  });

  test('is declined without a name', async () => {
    const helper = await nobodysName();
    const { offerId = '' } = await world.people.fang.call(people.grantRole, { personId: await idOf(helper), ...sixth });
    expect(await refusal(helper.call(roles.answerOffer, { offerId, accepts: false }))).toBe('none');
    expect((await helper.call(people.me, {})).person).toMatchObject({ name: placeholder, isNameless: true });
  });

  test('that is declined, answered before, unknown or past is no role', async () => {
    const { fang } = world.people;
    const helper = await neighbour(world);
    const offered = async () => {
      const offer = { personId: await idOf(helper), ...sixth };
      return (await fang.call(people.grantRole, offer)).offerId ?? '';
    };
    const declined = await offered();
    expect(await helper.call(roles.answerOffer, { offerId: declined, accepts: false })).toMatchObject({ roles: [] });
    const yes = (offerId: string) => refusal(helper.call(roles.answerOffer, { offerId, accepts: true }));
    expect(await yes(declined)).toBe('NOT_FOUND');
    expect(await yes('nothing')).toBe('NOT_FOUND');
    const forgotten = await offered();
    await world.advance(7 * day);
    expect((await helper.call(roles.offers, {})).items).toEqual([]);
    expect(await yes(forgotten)).toBe('WRONG_STATE');
    expect(await rolesOf(helper)).toEqual([]);
  });

  test('is answered by the one it was made to, and by nobody else', async () => {
    const helper = await neighbour(world);
    const { offerId = '' } = await world.people.fang.call(people.grantRole, { personId: await idOf(helper), ...sixth });
    const other = await neighbour(world);
    expect(await refusal(other.call(roles.answerOffer, { offerId, accepts: true }))).toBe('NOT_FOUND');
  });

  test('of another community, outside the scope of the role, or not hers to give is refused', async () => {
    const { fang } = world.people;
    const personId = await idOf(await neighbour(world));
    const offer = (input: object) => refusal(fang.call(people.grantRole, { personId, ...input } as never));
    await anotherCommunity('nanmen');
    expect(await offer({ role: 'gridWorker', gridId: 'nanmen~g6' })).toBe('NOT_ALLOWED');
    expect(await offer({ role: 'gridWorker', communityId: community.id })).toBe('PLACE_UNKNOWN');
    expect(await offer({ role: 'gridWorker', communityId: community.id, gridId: 'nanmen~g6' })).toBe('PLACE_UNKNOWN');
    expect(await offer({ role: 'lawyer', gridId: placeId('g6') })).toBe('PLACE_UNKNOWN');
    expect(await offer({ role: 'shopkeeper', communityId: community.id })).toBe('PLACE_UNKNOWN');
    expect(await offer({ role: 'shopkeeper', shopId: placeId('nothing') })).toBe('PLACE_UNKNOWN');
    expect(await offer({ role: 'shopkeeper', shopId: placeId('s1') })).toBe('none');
    expect(await offer({ role: 'streetOverseer', communityId: community.id })).toBe('NOT_ALLOWED');
    expect(await offer({ role: 'lawyer', communityId: community.id, termDays: 0 })).toBe('INVALID_INPUT');
  });

  test('whoever it was made to reads who made it', async () => {
    const helper = await neighbour(world);
    await world.people.fang.call(people.grantRole, { personId: await idOf(helper), ...sixth });
    const { items } = await helper.call(privacy.audited, {});
    expect(items).toMatchObject([{ who: { role: 'coordinator' }, what: '改了您在这里的角色' }]);
  });
});

describe('a role ends', () => {
  test('when it is taken away, in the very next call; the person reads who did it', async () => {
    const { fang, zhou } = world.people;
    const worker = await neighbour(world);
    const personId = await appoint(fang, worker, sixth);
    expect(await refusal(zhou.call(roles.takeRole, { personId, ...sixth }))).toBe('NOT_ALLOWED');
    const key = keyOf('take', personId);
    const first = await fang.call(roles.takeRole, { personId, ...sixth }, key);
    expect(first).toEqual({ personId, roles: [] });
    expect(await refusal(worker.call(requests.ofGrid, workList))).toBe('NOT_ALLOWED');
    expect(await fang.call(roles.takeRole, { personId, ...sixth }, key)).toEqual(first);
    expect(await refusal(fang.call(roles.takeRole, { personId, ...sixth }))).toBe('NOT_FOUND');
    expect((await worker.call(privacy.audited, {})).items).toHaveLength(2);
  });

  test('by itself when its term is over, in the very next call', async () => {
    const worker = await neighbour(world);
    await appoint(world.people.fang, worker, { ...sixth, termDays: 3 });
    expect(await refusal(worker.call(requests.ofGrid, workList))).toBe('none');
    await world.advance(3 * day);
    expect(await refusal(worker.call(requests.ofGrid, workList))).toBe('NOT_ALLOWED');
    expect(await rolesOf(worker)).toEqual([]);
  });

  test('when it is given back; what one does not hold cannot be', async () => {
    const { phone } = await inTheFifth(world);
    const fifth = { role: 'gridWorker', gridId: placeId('g5') } as const;
    expect(await refusal(phone.call(roles.leaveRole, sixth))).toBe('NOT_FOUND');
    expect(await phone.call(roles.leaveRole, fifth)).toMatchObject({ roles: [] });
    expect(await refusal(phone.call(roles.leaveRole, fifth))).toBe('NOT_FOUND');
  });

  test('with an offer that nobody answered yet', async () => {
    const helper = await neighbour(world);
    const personId = await idOf(helper);
    const { offerId = '' } = await world.people.fang.call(people.grantRole, { personId, ...sixth });
    await world.people.fang.call(roles.takeRole, { personId, ...sixth });
    expect(await refusal(helper.call(roles.answerOffer, { offerId, accepts: true }))).toBe('NOT_FOUND');
  });

  test('for nobody of another community, whoever asks', async () => {
    const opener = await anotherCommunity('beimen');
    const { id: personId } = await inTheFifth(world);
    expect(await refusal(opener.call(roles.takeRole, { personId, role: 'gridWorker', gridId: placeId('g5') }))).toBe(
      'NOT_ALLOWED',
    );
    expect(await refusal(opener.call(roles.takeRole, { personId, role: 'gridWorker', gridId: 'beimen~g5' }))).toBe(
      'NOT_FOUND',
    );
    expect(await refusal(opener.call(roles.takeRole, { personId: 'x', role: 'gridWorker', gridId: 'beimen~g5' }))).toBe(
      'NOT_FOUND',
    );
  });

  test('a community keeps its last coordinator until there is another one', async () => {
    const opener = await anotherCommunity('ximen');
    const post = { role: 'coordinator', communityId: 'ximen' } as const;
    expect(await refusal(opener.call(roles.leaveRole, post))).toBe('WRONG_STATE');
    expect(await refusal(opener.call(roles.takeRole, { personId: await idOf(opener), ...post }))).toBe('WRONG_STATE');
    const { code } = await opener.call(roles.invite, { role: 'coordinator', scope: { communityId: 'ximen' } });
    await (await stranger(world)).call(roles.acceptInvitation, { code, name: '新主任' });
    expect(await refusal(opener.call(roles.leaveRole, post))).toBe('none');
  });
});

describe('an invitation', () => {
  test('says what it is for, and makes whoever accepts first', async () => {
    const inviter = await coordinator(world);
    const { code } = await inviter.call(roles.invite, { ...lawyer, termDays: 90 });
    const guest = await stranger(world);
    const seen = await guest.call(roles.invitation, { code: code.toLowerCase() });
    expect(seen).toMatchObject({ role: 'lawyer', what: `社区律师 · ${community.name}` });
    expect(seen.asks).toBe('给邻居讲法律,不收钱。');
    const key = keyOf('accept', code);
    const accepted = await guest.call(roles.acceptInvitation, { code, name: '罗律师' }, key);
    expect(accepted.roles).toMatchObject([{ role: 'lawyer', communityId: community.id, until: seen.holdsUntil }]);
    expect(await guest.call(roles.acceptInvitation, { code, name: '罗律师' }, key)).toEqual(accepted);
    expect(await rolesOf(guest)).toEqual(['lawyer']);
    expect((await guest.call(people.me, {})).person?.name).toBe('罗律师');
  });

  test('that was forwarded is no good once somebody else used it', async () => {
    const { code } = await (await coordinator(world)).call(roles.invite, lawyer);
    const guests = await Promise.all([1, 2, 3].map(() => neighbour(world)));
    const codes = await Promise.all(guests.map((guest) => refusal(guest.call(roles.acceptInvitation, { code }))));
    expect(codes.filter((one) => one === 'none')).toHaveLength(1);
    expect(codes.filter((one) => one === 'CODE_WRONG')).toHaveLength(2);
    const late = await stranger(world);
    expect(await refusal(late.call(roles.invitation, { code }))).toBe('CODE_WRONG');
    expect(await refusal(late.call(roles.acceptInvitation, { code, name: '晚来的人' }))).toBe('CODE_WRONG');
    expect((await late.call(people.me, {})).person).toBeNull();
  });

  test('that is seven days old, unknown, or of another kind is refused', async () => {
    const { code } = await (await coordinator(world)).call(roles.invite, lawyer);
    const { phone } = await inTheFifth(world);
    const identity = await phone.call(duty.identityCode, {});
    const guest = await neighbour(world);
    const accept = (one: string) => refusal(guest.call(roles.acceptInvitation, { code: one }));
    expect(await accept(identity.code)).toBe('CODE_WRONG');
    expect(await accept('ABCD2345')).toBe('CODE_WRONG');
    await world.advance(7 * day);
    expect(await accept(code)).toBe('CODE_WRONG');
  });

  test('gives nothing back that was taken away', async () => {
    const inviter = await coordinator(world);
    const { code } = await inviter.call(roles.invite, lawyer);
    const guest = await neighbour(world);
    const { personId } = await guest.call(roles.acceptInvitation, { code });
    await inviter.call(roles.takeRole, { personId, role: 'lawyer', communityId: community.id });
    expect(await refusal(guest.call(roles.acceptInvitation, { code }))).toBe('CODE_WRONG');
    expect(await rolesOf(guest)).toEqual([]);
  });

  test('is worth nothing once whoever made it may give it no more', async () => {
    const inviter = await coordinator(world);
    const { code } = await inviter.call(roles.invite, lawyer);
    await inviter.call(roles.leaveRole, { role: 'coordinator', communityId: community.id });
    const guest = await neighbour(world);
    expect(await refusal(guest.call(roles.invitation, { code }))).toBe('CODE_WRONG');
    expect(await refusal(guest.call(roles.acceptInvitation, { code }))).toBe('CODE_WRONG');
  });

  test('for a grid of another community, a grid that is not there, or a role outside its scope is not made', async () => {
    const { fang, zhou, lin } = world.people;
    const invite = (by: PersonOnPhone, role: string, scope: object) =>
      refusal(by.call(roles.invite, { role, scope } as never));
    await anotherCommunity('dongmen');
    expect(await invite(fang, 'gridWorker', { gridId: 'dongmen~g6' })).toBe('NOT_ALLOWED');
    expect(await invite(fang, 'gridWorker', { gridId: placeId('g99') })).toBe('PLACE_UNKNOWN');
    expect(await invite(fang, 'gridWorker', { communityId: community.id })).toBe('PLACE_UNKNOWN');
    expect(await invite(fang, 'organiser', { gridId: placeId('g6') })).toBe('PLACE_UNKNOWN');
    expect(await invite(fang, 'admin', {})).toBe('NOT_ALLOWED');
    expect(await invite(zhou, 'volunteer', { gridId: placeId('g6') })).toBe('NOT_ALLOWED');
    expect(await invite(lin, 'volunteer', { gridId: placeId('g6') })).toBe('NOT_ALLOWED');
  });

  test('of somebody nobody knows asks what to call him, and is not used up by asking', async () => {
    const { code } = await (await coordinator(world)).call(roles.invite, lawyer);
    const guest = await stranger(world);
    expect(await refusal(guest.call(roles.acceptInvitation, { code }))).toBe('INVALID_INPUT');
    expect(await refusal(guest.call(roles.acceptInvitation, { code, name: '代开发票' }))).toBe('CONTENT_REFUSED');
    const other = await neighbour(world);
    expect(await refusal(other.call(roles.acceptInvitation, { code }))).toBe('none');
  });

  test('of somebody who settled without a name asks for one too: nobody stands at a door as «a neighbour»', async () => {
    const { code } = await (await coordinator(world)).call(roles.invite, lawyer);
    const guest = await nobodysName();
    expect(await refusal(guest.call(roles.acceptInvitation, { code }))).toBe('INVALID_INPUT');
    expect(await refusal(guest.call(roles.acceptInvitation, { code, name: placeholder }))).toBe('INVALID_INPUT');
    expect(await refusal(guest.call(roles.acceptInvitation, { code, name: '代开发票' }))).toBe('CONTENT_REFUSED');
    await guest.call(roles.acceptInvitation, { code, name: '邵律师' });
    expect((await guest.call(people.me, {})).person).toMatchObject({ name: '邵律师', roles: [{ role: 'lawyer' }] });
    expect((await guest.call(people.me, {})).person?.isNameless).toBeUndefined();
  });

  test('keeps the name somebody has here, whatever is sent along', async () => {
    const { code } = await (await coordinator(world)).call(roles.invite, lawyer);
    const known = await neighbour(world, 'b4', '老顾问');
    await known.call(roles.acceptInvitation, { code, name: '别的名字' });
    expect((await known.call(people.me, {})).person?.name).toBe('老顾问');
  });
});

describe('the first administrator', () => {
  test('is whoever first enters the code of the set-up', async () => {
    const input = { code: setupCodeOf(setupSecret, adminCodeId('first')), name: '管设置的人' };
    const [first, second] = [await stranger(world), await stranger(world)];
    const key = keyOf('admin', 1);
    const held = await first.call(roles.becomeAdmin, input, key);
    expect(held.roles).toMatchObject([{ role: 'admin', communityId: roles.settingsScope }]);
    expect(await first.call(roles.becomeAdmin, input, key)).toEqual(held);
    expect(await refusal(second.call(roles.becomeAdmin, input))).toBe('SETUP_CODE_WRONG');
    expect(await refusal(first.call(roles.becomeAdmin, input))).toBe('SETUP_CODE_WRONG');
    expect((await second.call(people.me, {})).person).toBeNull();
  });

  test('needs that very code: of no community, of no other name', async () => {
    const guest = await stranger(world);
    const become = (code: string, codeName: string) =>
      refusal(guest.call(roles.becomeAdmin, { code, codeName, name: '新来的人' }));
    expect(await become(setupCodeOf(setupSecret, community.id), 'first')).toBe('SETUP_CODE_WRONG');
    expect(await become(adminCode().code, 'another')).toBe('SETUP_CODE_WRONG');
    expect(await become(setupCodeOf('guessed', adminCodeId('third')), 'third')).toBe('SETUP_CODE_WRONG');
  });

  test('says what to call him before the code is used', async () => {
    const guest = await stranger(world);
    const { name: _, ...nameless } = adminCode();
    expect(await refusal(guest.call(roles.becomeAdmin, nameless))).toBe('INVALID_INPUT');
    expect(await refusal(guest.call(roles.becomeAdmin, { ...nameless, name: '代开发票' }))).toBe('CONTENT_REFUSED');
    expect(await refusal(guest.call(roles.becomeAdmin, { ...nameless, name: '管事的' }))).toBe('none');
  });

  test('is called by a name of his, also where he lived here without one', async () => {
    const resident = await nobodysName();
    const { name: _, ...noName } = adminCode();
    expect(await refusal(resident.call(roles.becomeAdmin, noName))).toBe('INVALID_INPUT');
    await resident.call(roles.becomeAdmin, { ...noName, name: '管设置的老倪' });
    expect((await resident.call(people.me, {})).person?.name).toBe('管设置的老倪');
  });

  test('invites who oversees a street, in each of its communities, and reads no case', async () => {
    const admin = await stranger(world);
    await admin.call(roles.becomeAdmin, adminCode());
    await anotherCommunity('samestreet', '同一条街道');
    await anotherCommunity('nextdoor', '同一条街道');
    const scope = { communityId: 'samestreet' };
    const { code } = await admin.call(roles.invite, { role: 'streetOverseer', scope });
    const guest = await stranger(world);
    const { personId } = await guest.call(roles.acceptInvitation, { code, name: '街道的人' });
    const { person } = await guest.call(people.me, {});
    expect(person?.roles.map(({ communityId }) => communityId).sort()).toEqual(['nextdoor', 'samestreet']);
    await admin.call(roles.takeRole, { personId, role: 'streetOverseer', ...scope });
    expect(await rolesOf(guest)).toEqual([]);
    expect(await refusal(admin.call(requests.ofGrid, workList))).toBe('NOT_ALLOWED');
    const { id } = await world.people.lin.call(requests.report, {
      place: { buildingId: placeId('b3') },
      words: '楼道灯不亮。',
      photos: [],
    });
    expect(await refusal(admin.call(requests.view, { id }))).toBe('NOT_FOUND');
  });
});
