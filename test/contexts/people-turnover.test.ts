/** Years of people who came and went: whoever works there now is found among them. */
import * as notices from '#contracts/notices';
import * as requests from '#contracts/requests';
import * as roles from '#contracts/roles';
import { community, placeId } from '../../emulator/seed/community';
import { collections } from '../../cloudfunctions/contexts/people/repository';
import { databaseHand } from '../support/database-hand';
import { coordinator, inTheFifth } from '../support/somebody';
import { startWorld, type World } from '../support/world';

const many = 60;
const year = 365 * 24 * 3_600_000;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

/** Those whose role in the fifth grid, or as coordinator, is long over. */
async function formerOnes(): Promise<void> {
  const [since, until] = [new Date(Date.now() - 2 * year), new Date(Date.now() - year)];
  const term = { communityId: community.id, since, until };
  const roles = [
    { role: 'gridWorker', gridId: placeId('g5'), ...term },
    { role: 'coordinator', ...term },
  ];
  const person = (at: number) => ({
    _id: `former${at}`,
    v: 1,
    name: '从前的人',
    identities: [],
    homes: [],
    roles,
    keys: [],
  });
  await databaseHand(world)
    .collection(collections.people)
    .add(Array.from({ length: many }, (_, at) => person(at)));
}

beforeAll(formerOnes);

test('a report is told to a worker who came after many others', async () => {
  const { phone: worker } = await inTheFifth(world);
  const said = { place: { buildingId: placeId('b1') }, words: '单元门关不上。', photos: [] };
  const { id } = await world.people.lin.call(requests.report, said);
  await worker.call(notices.drain, {});
  expect((await worker.call(notices.inbox, {})).items.map(({ subjectId }) => subjectId)).toContain(id);
});

test('a coordinator who came after many others is there when the one before goes', async () => {
  await coordinator(world);
  const { fang } = world.people;
  const left = await fang.call(roles.leaveRole, { role: 'coordinator', communityId: community.id });
  expect(left.roles.map(({ role }) => role)).not.toContain('coordinator');
});
