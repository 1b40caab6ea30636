/** One thing to a class: one dim light, the others like it, and a walk through all of them with one result. */
import * as requests from '#contracts/requests';
import * as sweeps from '#contracts/request-sweeps';
import { placeId } from '../../emulator/seed/community';
import { dark } from '../support/cases';
import { refusal } from '../support/refusal';
import { neighbour } from '../support/somebody';
import { startWorld, type World } from '../support/world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
  // What the seed reported lies further back than a cluster looks.
  await world.advance(31 * 24 * 3_600_000);
});
afterAll(() => world.stop());

/** A lift that stands still, of a kind no other test here reports. */
const lift = (building: string) => ({
  ...{ place: { buildingId: placeId(building), unit: 1 }, words: '电梯停了,里面没人。' },
  ...{ photos: [] as string[], category: 'A3' as const },
});

describe('还有哪里', () => {
  test('one thing is one thing; the second in its building is more, and so is the third in the community', async () => {
    const { fang, lin } = world.people;
    const { id } = await lin.call(requests.report, lift('b3'));
    expect(await fang.call(sweeps.cluster, { id })).toMatchObject({
      ...{ kind: { code: 'A3' }, days: 30, here: { count: 1 }, community: { count: 1 }, isCluster: false },
    });
    await (await neighbour(world)).call(requests.report, lift('b1'));
    expect(await fang.call(sweeps.cluster, { id })).toMatchObject({ here: { count: 1 }, isCluster: false });
    await (await neighbour(world)).call(requests.report, lift('b4'));
    const third = await fang.call(sweeps.cluster, { id });
    expect(third).toMatchObject({ here: { count: 1 }, community: { count: 3 }, isCluster: true });
    expect(third.community.places).toHaveLength(3);
    const again = await lin.call(requests.report, lift('b3'));
    const { here, community } = await fang.call(sweeps.cluster, { id: again.id });
    expect(here.items.map((one) => one.id)).toEqual([again.id, id]);
    // The building and a number: not the stairway, and nobody's words.
    expect(community.places[0]).toEqual({ buildingId: placeId('b3'), label: '青年路新村 3 号楼', count: 2 });
  });

  test('what was closed counts too, and what lies thirty days back does not', async () => {
    const { fang, lin, zhou } = world.people;
    const { id } = await lin.call(requests.report, { ...lift('b5'), words: '电梯又停了。' });
    await zhou.call(requests.take, { id, seenVersion: 1 });
    const done = { words: '修好了。', photos: [], noPhotoReason: 'nothingToSee' as const };
    await zhou.call(requests.resolve, { id, seenVersion: 2, ...done });
    await lin.call(requests.confirm, { id, seenVersion: 3 });
    expect((await fang.call(sweeps.cluster, { id })).here.count).toBe(1);
    await world.advance(31 * 24 * 3_600_000);
    const later = await fang.call(sweeps.cluster, { id });
    expect(later).toMatchObject({ here: { count: 0, items: [] }, community: { count: 0 }, isCluster: false });
  });

  test('is for who works there: not for who asked, and a worker of another grid is told there is no such thing', async () => {
    const { lin, zhou, tang } = world.people;
    const { id } = await lin.call(requests.report, dark);
    expect((await zhou.call(sweeps.cluster, { id })).here.items[0]).toMatchObject({ id, words: dark.words });
    expect(await refusal(lin.call(sweeps.cluster, { id }))).toBe('NOT_ALLOWED');
    expect(await refusal(tang.call(sweeps.cluster, { id }))).toBe('NOT_FOUND');
  });
});
