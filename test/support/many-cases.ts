/** A community with very many cases, as a few years of a town leave them: planted beside every function. */
import { collections } from '../../cloudfunctions/contexts/requests/repository';
import { gramsOf } from '../../cloudfunctions/contexts/requests/search-grams';
import { placeId } from '../../emulator/seed/community';
import { databaseHand } from './database-hand';
import type { World } from './world';

/** How many, unless a longer look is asked for. */
export const manyCases = Number(process.env['MANY_CASES'] ?? 3000);

/** More at once would outlast the patience of the SDK on a slow machine. */
const perLoad = 200;
const anHour = 3_600_000;
const things = ['楼道灯不亮', '下水道堵了', '单元门关不上', '过道堆了东西', '电梯有怪声'];

/** Plants cases in two grids of the demo community, half of them open and half of those overdue; answers how many. */
export async function plantMany(world: World, now = new Date()): Promise<number> {
  const requests = databaseHand(world).collection(collections.requests);
  for (let from = 0; from < manyCases; from += perLoad) {
    const count = Math.min(perLoad, manyCases - from);
    await requests.add(Array.from({ length: count }, (_, at) => caseOf(from + at, now)));
  }
  return manyCases;
}

function caseOf(index: number, now: Date): Record<string, unknown> {
  const at = new Date(now.getTime() - (index + 1) * anHour);
  const building = 1 + (index % 6);
  const unit = 1 + (index % 3);
  const number = String(100_000 + index);
  const place = { buildingId: placeId(`b${building}`), label: `青年路新村 ${building} 号楼 ${unit} 单元`, unit };
  const words = `${things[index % things.length]},已经有几天了。`;
  return {
    ...{ _id: `many${String(index).padStart(7, '0')}`, v: 1, reportDigest: 'many', number, words, place },
    ...{ communityId: placeId('b1').replace(/~.*/, ''), gridId: placeId(building > 2 ? 'g6' : 'g5') },
    ...gramsOf({ number, place, words }),
    ...{ gridName: '第 6 网格', askerId: `many${index % 500}`, askerName: '邻居', returns: 0, olderPages: 0 },
    ...{
      state: index % 2 === 0 ? 'submitted' : 'closed',
      isOpen: index % 2 === 0,
      ...(index % 2 && { ending: 'fixed' }),
    },
    kind: { code: index % 3 === 0 ? 'B4' : 'B2', name: '东西坏了要修', level: 'P2' },
    ...{ stateAt: at, reportedAt: at, dueAt: new Date(now.getTime() + (index % 4 === 0 ? -1 : 1) * index * anHour) },
    ...{ timeline: [], outbox: [], keys: [] },
  };
}
