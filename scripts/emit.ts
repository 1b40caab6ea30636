/** Writes the files other tools read at the root of the repository, from the tables in `config/`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emitCloudbaseConfig, emitProjectConfig } from '../config/emit';
import { root } from './root';

/** File name → content, as it must be committed. */
export function emittedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['project.config.json', asJson(emitProjectConfig())],
    ['cloudbaserc.json', asJson(emitCloudbaseConfig())],
  ]);
}

/** Writes them. */
export async function emitConfig(): Promise<void> {
  for (const [name, content] of emittedFiles()) await writeFile(join(root, name), content);
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (require.main === module) void emitConfig();
