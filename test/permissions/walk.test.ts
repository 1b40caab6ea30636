/** Every operation, by every role, on records in every place: what is heard is what the table says, and nothing more. */
import { attempts, differences, walk } from './walk';
import { startScene, type Scene } from './scene';
import { readTable, type TableRow } from './table';

const rows = new Map(readTable().map((row) => [row.operation, row]));
let scene: Scene;
let cells = 0;

beforeAll(async () => {
  scene = await startScene();
});
afterAll(async () => {
  await scene.world.stop();
  process.stderr.write(`permissions: ${cells} cells of ${attempts.length} operations walked\n`);
});

test('every operation of the table is walked, and no other', () => {
  expect(attempts.map(({ operation }) => operation.name as string).sort()).toEqual([...rows.keys()].sort());
});

test.each(attempts.map((attempt) => [attempt.operation.name as string, attempt] as const))(
  '%s',
  async (name, attempt) => {
    const heard = await walk(scene, attempt);
    cells += Object.values(heard.cells).join('').replaceAll('.', '').length;
    expect(differences(rows.get(name) as TableRow, heard)).toEqual([]);
    expect(heard.leaks).toEqual([]);
  },
);
