/** The built functions as they are now, in a folder of their own: what is built meanwhile does not reach a running test. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build';
import { functionsFolder } from '../../scripts/build-functions';

export interface DeployedFunctions {
  readonly functionsDir: string;
  remove(): void;
}

/** Builds what isn't fresh and copies it. */
export async function deployFunctions(): Promise<DeployedFunctions> {
  await build(['functions', 'emulator'], () => undefined);
  const functionsDir = mkdtempSync(join(tmpdir(), 'zhiye-deployed-'));
  cpSync(functionsFolder, functionsDir, { recursive: true });
  return { functionsDir, remove: () => rmSync(functionsDir, { recursive: true, force: true }) };
}
