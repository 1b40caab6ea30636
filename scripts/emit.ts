/** Writes what others read from tables of ours: settings of tools from `config/`, and pages for people. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emitCloudbaseConfig, emitProjectConfig } from '../config/emit';
import { permissionsPage } from './permissions-page';
import { root } from './root';
import { templatesPage } from './templates-page';

/** File name → content, as it must be committed. */
export function emittedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['project.config.json', asJson(emitProjectConfig())],
    ['cloudbaserc.json', asJson(emitCloudbaseConfig())],
    ['docs/permissions.md', permissionsPage()],
    ['docs/wechat-templates.md', templatesPage()],
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
