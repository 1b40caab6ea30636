import * as people from '#contracts/people';
import * as places from '#contracts/places';
import * as privacy from '#contracts/privacy';
import * as roles from '#contracts/roles';
import { setupCodeOf } from '../../cloudfunctions/contexts/people/setup-code';
import { buildings, community, grids, placeId } from '../../emulator/seed/community';
import { keyOf } from '../../emulator/seed/person';
import { refusal } from '../support/refusal';
import { setupSecret, startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const founding = (id: string, setupCode = setupCodeOf(setupSecret, id)) => ({
  setupCode,
  coordinatorName: '钱主任(演示)',
  community: { ...community, id },
  grids: [...grids],
  buildings: [...buildings],
});

describe('who I am', () => {
  test('a first visit knows nobody, asks nothing, and may look around', async () => {
    const visitor = await world.signIn('visitor-2');
    expect(await visitor.call(people.me, {})).toMatchObject({ person: null, community: null });
    expect((await visitor.call(places.communities, {})).items.map(({ id }) => id)).toContain(community.id);
    const { items } = await visitor.call(places.buildings, { communityId: community.id });
    expect(items.map(({ name }) => name)).toEqual(buildings.map(({ name }) => name));
  });

  test('saying where I live makes me known, once, however often it arrives', async () => {
    const visitor = await world.signIn('visitor-3');
    const home = { buildingId: placeId('b5'), unit: 1, floor: 2, name: '新邻居' };
    const settled = await Promise.all([1, 2, 3].map(() => visitor.call(people.settle, home, keyOf('settle', 3))));
    expect(new Set(settled.map(({ person }) => person.id)).size).toBe(1);
    const { person, community: mine } = await visitor.call(people.me, {});
    expect(person).toMatchObject({ name: '新邻居', home: { gridId: placeId('g6'), unit: 1, floor: 2 }, roles: [] });
    expect(mine?.phone).toBe(community.phone);
  });

  test('moving changes the home and keeps the name', async () => {
    const mover = await world.signIn('visitor-4');
    await mover.call(people.settle, { buildingId: placeId('b5'), name: '搬家的人' });
    const { person } = await mover.call(people.settle, { buildingId: placeId('b1'), floor: 3 });
    expect(person).toMatchObject({ name: '搬家的人', home: { gridId: placeId('g5'), floor: 3 } });
    expect(person.home).not.toHaveProperty('unit');
  });

  test.each([
    [{ buildingId: 'nowhere' }, 'PLACE_UNKNOWN'],
    [{ buildingId: placeId('b5'), unit: 20 }, 'PLACE_UNKNOWN'],
    [{ buildingId: placeId('b5'), floor: 1.5 }, 'INVALID_INPUT'],
    [{ buildingId: placeId('b5'), name: '代开发票' }, 'CONTENT_REFUSED'],
    [{ buildingId: placeId('b5'), name: '一个长得谁也不会这样叫的称呼' }, 'INVALID_INPUT'],
    [{ buildingId: placeId('b5'), roles: ['coordinator'] }, 'INVALID_INPUT'],
  ])('%j is refused', async (home, code) => {
    const visitor = await world.signIn('visitor-5');
    expect(await refusal(visitor.call(people.settle, home as never))).toBe(code);
    expect((await visitor.call(people.me, {})).person).toBeNull();
  });

  test('no identity, no answer; an identity stated in the body is no identity', async () => {
    const call = { calls: [{ operation: 'people.me', input: {} }], openid: 'demo-zhou', WX_OPENID: 'demo-zhou' };
    expect(await world.invokeAs(null, 'app', call)).toMatchObject({ answers: [{ ok: false, code: 'NO_IDENTITY' }] });
    const visitor = await world.signIn('visitor-6');
    const { answers } = await visitor.send('app', call);
    expect(answers[0]).toMatchObject({ ok: true, data: { person: null } });
  });
});

describe('opening a community', () => {
  test('needs its own code, makes the opener its coordinator, and happens once', async () => {
    const opener = await world.signIn('opener');
    await opener.call(people.foundCommunity, founding('bailongmiao'), keyOf('open', 1));
    await opener.call(people.foundCommunity, founding('bailongmiao'), keyOf('open', 1));
    const { person } = await opener.call(people.me, {});
    expect(person?.roles.map(({ role, communityId }) => [role, communityId])).toEqual([['coordinator', 'bailongmiao']]);
    const second = await world.signIn('second-opener');
    const before = await second.call(places.buildings, { communityId: 'bailongmiao' });
    const fake = { id: 'b99', gridId: 'g5', name: '没有的楼', units: 1, floors: 1 };
    const takeover = { ...founding('bailongmiao'), buildings: [...buildings, fake] };
    expect(await refusal(second.call(people.foundCommunity, takeover))).toBe('SETUP_CODE_WRONG');
    expect(await second.call(places.buildings, { communityId: 'bailongmiao' })).toEqual(before);
  });

  test('gives back no role that was taken away, whoever asks again, nor after the account was closed', async () => {
    const opener = await world.signIn('opener-again');
    await opener.call(people.foundCommunity, founding('guanyinshan'));
    const next = await world.signIn('opener-next');
    await next.call(people.settle, { buildingId: 'guanyinshan~b3', name: '接手的人' });
    const coordinator = { communityId: 'guanyinshan', role: 'coordinator' } as const;
    const nextId = (await next.call(people.me, {})).person?.id ?? '';
    const { offerId = '' } = await opener.call(people.grantRole, { ...coordinator, personId: nextId });
    await next.call(roles.answerOffer, { offerId, accepts: true });
    await next.call(roles.takeRole, { ...coordinator, personId: (await opener.call(people.me, {})).person?.id ?? '' });
    const again = () => refusal(opener.call(people.foundCommunity, founding('guanyinshan')));
    expect(await again()).toBe('SETUP_CODE_WRONG');
    expect((await opener.call(people.me, {})).person?.roles).toEqual([]);
    await opener.call(privacy.closeAccount, { confirm: true });
    expect(await again()).toBe('SETUP_CODE_WRONG');
    expect((await opener.call(people.me, {})).person).toBeNull();
  });

  test('with a code of another community is refused, and nothing is left of it', async () => {
    const opener = await world.signIn('opener-2');
    const stolen = founding('changnan', setupCodeOf(setupSecret, 'bailongmiao'));
    expect(await refusal(opener.call(people.foundCommunity, stolen))).toBe('SETUP_CODE_WRONG');
    expect(await refusal(opener.call(places.buildings, { communityId: 'changnan' }))).toBe('NOT_FOUND');
  });

  test('with a building in a grid that is not there is refused by field', async () => {
    const opener = await world.signIn('opener-3');
    const astray = { ...founding('changnan'), buildings: [{ ...buildings[0], gridId: 'g99' }] };
    expect(await refusal(opener.call(people.foundCommunity, astray))).toBe('PLACE_UNKNOWN');
  });
});

describe('giving a role', () => {
  test('only a coordinator of that community gives one, and it counts in the very next call', async () => {
    const { fang, zhou } = world.people;
    const helper = await world.signIn('helper');
    const { person } = await helper.call(people.settle, { buildingId: placeId('b4'), name: '帮手' });
    const grant = { personId: person.id, role: 'gridWorker', gridId: placeId('g6') } as const;
    expect(await refusal(zhou.call(people.grantRole, grant))).toBe('NOT_ALLOWED');
    expect(await refusal(helper.call(people.grantRole, grant))).toBe('NOT_ALLOWED');
    const opener = await world.signIn('opener-4');
    await opener.call(people.foundCommunity, founding('wenfeng'));
    expect(await refusal(opener.call(people.grantRole, grant))).toBe('NOT_ALLOWED');
    const { offerId } = await fang.call(people.grantRole, grant);
    expect((await helper.call(people.me, {})).person?.roles).toEqual([]);
    await helper.call(roles.answerOffer, { offerId: offerId ?? '', accepts: true });
    const { person: worker } = await helper.call(people.me, {});
    expect(worker?.roles).toMatchObject([{ role: 'gridWorker', gridId: placeId('g6') }]);
  });

  test('a coordinator reaches nobody of another community, and is told no home', async () => {
    const opener = await world.signIn('opener-5');
    await opener.call(people.foundCommunity, founding('hongqiao'));
    const { person } = await world.people.lin.call(people.me, {});
    const reach = { personId: person?.id ?? '', role: 'volunteer', gridId: 'hongqiao~g5' } as const;
    expect(await refusal(opener.call(people.grantRole, reach))).toBe('NOT_FOUND');
    const granted = await world.people.fang.call(people.grantRole, { ...reach, gridId: placeId('g6') });
    expect(Object.keys(granted)).toEqual(['personId', 'roles', 'offerId']);
  });

  test('a grid or a person that is not there is refused', async () => {
    const { fang } = world.people;
    const { person } = await fang.call(people.me, {});
    const grant = { personId: person?.id ?? '', role: 'volunteer', gridId: placeId('g99') } as const;
    expect(await refusal(fang.call(people.grantRole, grant))).toBe('PLACE_UNKNOWN');
    expect(await refusal(fang.call(people.grantRole, { ...grant, gridId: placeId('g6'), personId: 'nobody' }))).toBe(
      'NOT_FOUND',
    );
  });

  test('a coordinator gives nobody what only an admin gives', async () => {
    const { fang } = world.people;
    const grant = { personId: 'x', role: 'admin', gridId: placeId('g6') };
    expect(await refusal(fang.call(people.grantRole, grant as never))).toBe('PLACE_UNKNOWN');
    const everywhere = { personId: 'x', role: 'admin' } as const;
    expect(await refusal(fang.call(people.grantRole, everywhere))).toBe('NOT_ALLOWED');
    expect(await refusal(fang.call(people.grantRole, { ...everywhere, role: 'system' } as never))).toBe(
      'INVALID_INPUT',
    );
  });
});

test('what only other contexts may ask is refused from outside', async () => {
  const { zhou } = world.people;
  for (const operation of [people.workersOf, people.identitiesOf, places.findBuilding, places.findCommunity]) {
    const input = { gridId: placeId('g6'), personIds: ['x'], buildingId: 'x', communityId: 'x' };
    expect(await refusal(zhou.call(operation, input as never))).toBe('NOT_ALLOWED');
  }
});
