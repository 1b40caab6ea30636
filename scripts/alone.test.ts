import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone } from './alone.cjs';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zhiye-alone-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('work of one name in one folder never overlaps, and each has its turn', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, (inside += 1));
    await pause(20);
    inside -= 1;
    return 'done';
  };
  expect(await Promise.all([alone(folder, 'a', work), alone(folder, 'a', work)])).toEqual(['done', 'done']);
  expect(most).toBe(1);
});

test('the turn is given back by work that fails', async () => {
  await expect(alone(folder, 'a', () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
  expect(await alone(folder, 'a', () => 'next')).toBe('next');
});

test('another process waits; one that was killed holds nobody up', async () => {
  const file = join(folder, 'began');
  const program = `
    const { alone } = require(process.argv[1]);
    alone(process.argv[2], 'a', () => {
      require('node:fs').writeFileSync(process.argv[3], 'yes');
      return new Promise(() => setInterval(() => 0, 1e6));
    });`;
  const other = spawn(process.execPath, ['-e', program, join(__dirname, 'alone.cjs'), folder, file]);
  while (!isWritten(file)) await pause(20);
  let isDone = false;
  const turn = alone(folder, 'a', () => (isDone = true));
  await pause(300);
  expect(isDone).toBe(false);
  other.kill('SIGKILL');
  await once(other, 'close');
  expect(await turn).toBe(true);
});

function isWritten(file: string): boolean {
  try {
    return readFileSync(file, 'utf8') === 'yes';
  } catch {
    return false;
  }
}
