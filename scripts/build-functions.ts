/**
 * Bundles the deployed functions of `config/functions.ts` into `dist/cloudfunctions/<name>/`: the folder the cloud gets.
 *
 * Everything is inside one file, vendor SDKs too: the cloud installs nothing, so what was tested is what runs.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { emitFunctionSettings, emitFunctionPackage } from '../config/emit';
import { functions, type FunctionPlan } from '../config/functions';
import { root } from './root';

export const functionsFolder = join(root, 'dist', 'cloudfunctions');

/** Builds every function afresh. @returns the size of each bundle in bytes, by name */
export async function buildFunctions(): Promise<ReadonlyMap<string, number>> {
  const sizes = await Promise.all(functions.map(async (plan) => [plan.name, await buildFunction(plan)] as const));
  return new Map(sizes);
}

async function buildFunction(plan: FunctionPlan): Promise<number> {
  const folder = join(functionsFolder, plan.name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [plan.entry],
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Names stay readable in a stack; the map carries no source text, since the whole folder is uploaded.
    minify: false,
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  await writeFile(join(folder, 'config.json'), asJson(emitFunctionSettings(plan)));
  await writeFile(join(folder, 'package.json'), asJson(emitFunctionPackage(plan)));
  return Object.entries(metafile.outputs).find(([path]) => path.endsWith('index.js'))?.[1].bytes ?? 0;
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (require.main === module) {
  void buildFunctions().then((sizes) => {
    for (const [name, bytes] of sizes) console.log(`dist/cloudfunctions/${name}: ${Math.round(bytes / 1024)} KB`);
  });
}
