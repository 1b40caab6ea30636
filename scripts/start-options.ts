/** What `npm start` was asked for, and the one thing in it that could hurt: emptying a folder. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './root';

export interface StartOptions {
  readonly port: number;
  readonly dataFolder: string;
  readonly isFresh: boolean;
}

const defaultPort = '7700';
/** What a data folder of ours holds while or after it was used; anything else is not ours to empty. */
const marks = ['lock', 'emulator.db', 'database.db'];

/** @throws with a sentence, for an option nobody knows or a port that is none */
export function startOptions(args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, data: { type: 'string', default: '.data' }, fresh: { type: 'boolean' } },
  });
  const given = values.port ?? environment['PORT'] ?? defaultPort;
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65_535) throw new Error(`'${given}' is no port (0 to 65535)`);
  return { port: Number(given), dataFolder: resolve(root, values.data), isFresh: values.fresh ?? false };
}

/** Empties a data folder. @throws when it holds something, and nothing that we put there */
export function emptyDataFolder(folder: string): void {
  const held = existsSync(folder) ? readdirSync(folder) : [];
  if (held.length === 0) return;
  if (!marks.some((mark) => held.includes(mark))) throw new Error(`${folder} is no data folder of 枝叶; not emptied`);
  rmSync(folder, { recursive: true });
}
