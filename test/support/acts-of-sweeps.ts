/** The acts of one thing to a class: what is one of many, the sweep over all of it, and the numbers of it all. */
import * as counted from '#contracts/request-numbers';
import * as sweeps from '#contracts/request-sweeps';
import { community } from '../../emulator/seed/community';
import { act, type Act } from './act';
import { reported } from './cases';
import { begun, broken, spotIn, sweptBy } from './sweeps';
import { photo } from './world';

export const actsOfSweeps: readonly Act[] = [
  act(sweeps.cluster, '', async (world) => ({ by: world.people.fang, input: { id: await reported(world) } })),
  act(sweeps.startSweep, '', async (world) => ({
    by: world.people.fang,
    input: { communityId: community.id, thing: '楼道灯', fromRequestId: await reported(world) },
  })),
  act(sweeps.checkSpot, '', async (world) => {
    const { id } = spotIn(await begun(world), 'b3');
    return { by: world.people.zhou, input: { id, seenVersion: 1, isFine: true, photos: [] } };
  }),
  act(
    sweeps.checkSpot,
    'with a photo',
    async (world) => {
      const { id } = spotIn(await begun(world), 'b3');
      const photos = [await world.people.zhou.upload(photo('light-dark'))];
      return { by: world.people.zhou, input: { id, seenVersion: 1, isFine: false, words: '两盏不亮。', photos } };
    },
    { isSeldom: true, tellsNow: 'spot' },
  ),
  act(
    sweeps.mendSpot,
    '',
    async (world) => {
      const { seen } = await broken(world);
      const photos = [await world.people.zhou.upload(photo('light-lit'))];
      return { by: world.people.zhou, input: { ...seen, words: '换了灯。', photos } };
    },
    { isSeldom: true, tellsNow: 'spot' },
  ),
  act(sweeps.endSweep, '', async (world) => {
    await reported(world);
    const { id } = (await broken(world)).sweep;
    return { by: world.people.fang, input: { id, seenVersion: 1, words: '今晚都查完了。' } };
  }),
  act(sweeps.sweep, '', async (world) => ({ by: world.people.zhou, input: { id: (await begun(world)).id } })),
  act(sweeps.sweepResults, '', async (world) => {
    const id = await reported(world);
    await sweptBy(world);
    return { by: world.people.lin, input: { id } };
  }),
  act(sweeps.sweeps, '', async ({ people: { zhou } }) => ({ by: zhou, input: { communityId: community.id } })),
  act(counted.numbers, '', async ({ people: { fang } }) => ({
    by: fang,
    input: { communityId: community.id, from: '2026-01', to: '2026-12' },
  })),
];
