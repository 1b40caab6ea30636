/** Sweeps at the point where an act begins. */
import * as sweeps from '#contracts/request-sweeps';
import type { SweepView } from '#contracts/request-sweeps';
import { community, placeId } from '../../emulator/seed/community';
import type { World } from './world';

/** Two buildings: one of the grid of the demo's worker, one of the other grid. */
const buildingIds = [placeId('b3'), placeId('b1')];

/** A sweep of lamps by the demo's coordinator. */
export async function begun({ people: { fang } }: World): Promise<SweepView> {
  const input = { communityId: community.id, thing: '楼道灯', buildingIds };
  return fang.call(sweeps.sweep, { id: (await fang.call(sweeps.startSweep, input)).id });
}

/** The spot of that building. */
export function spotIn({ spots }: Pick<SweepView, 'spots'>, building: string): SweepView['spots'][number] {
  const spot = spots.find(({ buildingId }) => buildingId.endsWith(`~${building}`));
  if (!spot) throw new Error(`no spot in ${building}`);
  return spot;
}

/** One of which a spot was found broken; answers what a worker says next has seen. */
export async function broken(world: World): Promise<{ sweep: SweepView; seen: { id: string; seenVersion: number } }> {
  const sweep = await begun(world);
  const { id } = spotIn(sweep, 'b3');
  const { version } = await world.people.zhou.call(sweeps.checkSpot, { id, seenVersion: 1, isFine: false, photos: [] });
  return { sweep, seen: { id, seenVersion: version } };
}

/** One that somebody walked, and that is over. */
export async function sweptBy(world: World): Promise<string> {
  const { sweep, seen } = await broken(world);
  const done = { words: '换了灯。', photos: [], noPhotoReason: 'tooDark' as const };
  await world.people.zhou.call(sweeps.mendSpot, { ...seen, ...done });
  await world.people.fang.call(sweeps.endSweep, { id: sweep.id, seenVersion: 1, words: '今晚都查完了。' });
  return sweep.id;
}
