/** What was taken away or given back is had again by no old code, offer, record or open browser. */
import * as desk from '#contracts/desk';
import * as duty from '#contracts/duty';
import * as families from '#contracts/families';
import * as homes from '#contracts/homes';
import * as kept from '#contracts/kept-persons';
import * as notices from '#contracts/notices';
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import * as requests from '#contracts/requests';
import * as roles from '#contracts/roles';
import { appoint } from '../../emulator/seed/appoint';
import { community, placeId } from '../../emulator/seed/community';
import { keyOf, type PersonOnPhone } from '../../emulator/seed/person';
import { familyCode, joinCode, keep, selfOf } from '../support/acts-of-persons';
import { openDesk, seated } from '../support/desk';
import { refusal } from '../support/refusal';
import { aWeek, idOf, nowOf } from '../support/role-acts';
import { coordinator, inTheFifth, neighbour, stranger } from '../support/somebody';
import { startWorld, type World } from '../support/world';

const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
const [fifth, sixth] = [placeId('g5'), placeId('g6')];
const inSixth = { role: 'gridWorker', gridId: sixth } as const;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

async function workerOfSixth() {
  const phone = await neighbour(world);
  return { phone, id: await appoint(world.people.fang, phone, inSixth) };
}

const readsGrid = (phone: PersonOnPhone, gridId: string) =>
  refusal(phone.call(requests.ofGrid, { gridId, isOpen: true }));

describe('a helper whom the parent ended', () => {
  test('does not come back by the code he came by', async () => {
    const [parent, child] = [await neighbour(world), await neighbour(world)];
    const code = await familyCode(parent);
    await child.call(families.acceptFamily, { code });
    await parent.call(families.endFamily, { personId: await idOf(child), he: 'helpsMe' });
    expect(await refusal(child.call(families.acceptFamily, { code }))).toBe('CODE_WRONG');
    await child.call(families.acceptFamily, { code: await familyCode(parent) });
  });
});

describe('a desk', () => {
  test('lets in no other desk, and closes no account: that takes the phone', async () => {
    const first = await seated(world.url, world.people.fang);
    const { nonce } = await openDesk(world.url).shows();
    expect(await refusal(first.call(desk.approve, { nonce }))).toBe('NOT_ALLOWED');
    expect(await refusal(first.call(privacy.closeAccount, { confirm: true }))).toBe('NOT_ALLOWED');
    expect(await refusal(first.call(roles.staff, { communityId: community.id }))).toBe('none');
  });
});

describe('who coordinates no more', () => {
  test('has his offers worth nothing, to others and to himself', async () => {
    const former = await coordinator(world);
    const formerId = await idOf(former);
    const toHimself = await former.call(people.grantRole, { personId: formerId, ...inSixth });
    const friend = await neighbour(world);
    const role = { role: 'coordinator', communityId: community.id } as const;
    const toFriend = await former.call(people.grantRole, { personId: await idOf(friend), ...role });
    await world.people.fang.call(roles.takeRole, { personId: formerId, ...role });
    const says = (by: PersonOnPhone, offerId = '', accepts = true) =>
      refusal(by.call(roles.answerOffer, { offerId, accepts }));
    expect(await says(former, toHimself.offerId)).toBe('NOT_FOUND');
    expect(await says(friend, toFriend.offerId)).toBe('NOT_FOUND');
    expect(await says(friend, toFriend.offerId, false)).toBe('none');
  });

  test('could not make his own term longer while he did', async () => {
    const own = await coordinator(world);
    const longer = { personId: await idOf(own), role: 'coordinator', communityId: community.id } as const;
    expect(await refusal(own.call(people.grantRole, longer))).toBe('NOT_ALLOWED');
  });
});

describe('a worker who was let go', () => {
  async function askedToStandIn() {
    const [away, standIn] = [await inTheFifth(world), await workerOfSixth()];
    const leave = { gridId: fifth, standInId: standIn.id, ...aWeek(await nowOf(world)) };
    return { standIn, offerId: (await away.phone.call(duty.goOnLeave, leave)).offerId };
  }

  test('stands in for nobody: neither by a yes he said before, nor by one he says after', async () => {
    const [before, after] = [await askedToStandIn(), await askedToStandIn()];
    await before.standIn.phone.call(duty.acceptStandIn, { offerId: before.offerId });
    expect(await readsGrid(before.standIn.phone, fifth)).toBe('none');
    for (const { standIn } of [before, after]) {
      await world.people.fang.call(roles.takeRole, { personId: standIn.id, ...inSixth });
    }
    expect(await readsGrid(before.standIn.phone, fifth)).toBe('NOT_ALLOWED');
    expect(await refusal(after.standIn.phone.call(duty.acceptStandIn, { offerId: after.offerId }))).toBe('NOT_FOUND');
    expect(await readsGrid(after.standIn.phone, fifth)).toBe('NOT_ALLOWED');
  });

  test('is told nothing more of what he took; a colleague takes it over, and he may close his account', async () => {
    const { lin, zhou, fang } = world.people;
    const { phone, id: personId } = await workerOfSixth();
    const { id } = await lin.call(requests.report, { place, words: '楼道灯不亮。', photos: [] });
    await phone.call(requests.take, { id, seenVersion: 1 });
    expect((await zhou.call(requests.view, { id })).abilities.canTake).toBe(false);
    expect(await refusal(zhou.call(requests.take, { id, seenVersion: 2 }))).toBe('WRONG_STATE');
    const done = { id, words: '换了新灯。', photos: [] as string[], noPhotoReason: 'tooDark' as const };
    await phone.call(requests.resolve, { ...done, seenVersion: 2 });
    await fang.call(roles.takeRole, { personId, ...inSixth });
    await lin.call(requests.returnRequest, { id, seenVersion: 3, words: '还是不亮。' });
    await lin.call(notices.drain, {});
    const told = async (by: PersonOnPhone) =>
      (await by.call(notices.inbox, {})).items.filter(
        ({ subjectId, kind }) => subjectId === id && kind.endsWith('returned'),
      );
    expect(await told(phone)).toEqual([]);
    expect(await told(zhou)).toHaveLength(1);
    expect((await zhou.call(requests.view, { id })).abilities.canTake).toBe(true);
    await zhou.call(requests.take, { id, seenVersion: 4 });
    await zhou.call(requests.resolve, { ...done, seenVersion: 5 });
    expect(await refusal(phone.call(privacy.closeAccount, { confirm: true }))).toBe('none');
  });

  test('hands over no record any more by a code he made before', async () => {
    const { phone, id } = await workerOfSixth();
    const personId = await keep(world);
    const { code } = await phone.call(kept.offerJoin, { personId });
    await world.people.fang.call(roles.takeRole, { personId: id, ...inSixth });
    expect(await refusal((await stranger(world)).call(kept.join, { code }))).toBe('CODE_WRONG');
    const hers = await stranger(world);
    expect(await refusal(hers.call(kept.join, { code: await joinCode(world, personId) }))).toBe('none');
  });
});

describe('one code', () => {
  test('of a neighbour vouches for one door', async () => {
    const somebody = await neighbour(world);
    const self = await selfOf(somebody);
    await world.people.zhou.call(homes.confirmHome, self);
    const { code } = await somebody.call(homes.neighbourCode, { homeId: self.homeId });
    const by = await neighbour(world);
    const answers = [];
    for (const door of ['101', '102']) {
      const { homeId } = await by.call(homes.addHome, { buildingId: placeId('b4'), door });
      answers.push(await refusal(by.call(homes.confirmByCode, { homeId, code })));
    }
    expect(answers).toEqual(['none', 'CODE_WRONG']);
  });

  test('of a neighbour is good for a second home, though he confirmed the first one as its worker', async () => {
    const { phone } = await workerOfSixth();
    const own = await selfOf(phone);
    await world.people.zhou.call(homes.confirmHome, own);
    const { code } = await phone.call(homes.neighbourCode, { homeId: own.homeId });
    const by = await neighbour(world);
    await phone.call(homes.confirmHome, await selfOf(by));
    const { homeId } = await by.call(homes.addHome, { buildingId: placeId('b4'), door: '103' });
    expect(await refusal(by.call(homes.confirmByCode, { homeId, code }))).toBe('none');
  });

  test('is made by one command: another invitation under its key is refused', async () => {
    const { fang } = world.people;
    const scope = { communityId: community.id };
    const key = keyOf('two-invitations');
    await fang.call(roles.invite, { role: 'coordinator', scope }, key);
    expect(await refusal(fang.call(roles.invite, { role: 'volunteer', scope }, key))).toBe('KEY_REUSED');
  });
});
