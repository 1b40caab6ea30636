/** Bundles the cloud, the thread of its instances, the host script of H5 pages, the phone and the stage into dist/emulator. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { root } from './root';

const emulatorDir = join(root, 'dist/emulator');
const stage = join(root, 'emulator/stage');
const phonePage = join(root, 'emulator/phone/page');
const album = join(root, 'emulator/seed/photos');
const stageAsset = /\.(html|css|svg|png|webp)$/;

/** Builds into `dist/emulator`; packages stay outside and are found in node_modules. */
export async function buildEmulator(): Promise<void> {
  await bundle({
    entryPoints: { main: 'emulator/cloud/main.ts', worker: 'emulator/cloud/functions/worker.ts' },
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
  });
  await bundle({
    entryPoints: { host: 'emulator/cloud/client/host.ts' },
    platform: 'browser',
    target: 'es2020',
    format: 'iife',
  });
  await buildPhone();
  if (existsSync(stage)) await buildStage();
}

/** The phone's program with the framework in it, its page, and the pictures of its album. */
async function buildPhone(): Promise<void> {
  await bundle({
    entryPoints: { 'phone/phone': 'emulator/phone/runtime/main.ts' },
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
  });
  for (const name of await readdir(phonePage))
    await put(join(emulatorDir, 'phone', name), await readFile(join(phonePage, name)));
  for (const name of await readdir(album))
    await put(join(emulatorDir, 'phone/album', name), await readFile(join(album, name)));
}

async function buildStage(): Promise<void> {
  await bundle({
    entryPoints: { 'stage/stage': 'emulator/stage/stage.ts' },
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
  });
  const assets = (await readdir(stage)).filter((name) => stageAsset.test(name));
  for (const name of assets) await put(join(emulatorDir, 'stage', name), await readFile(join(stage, name)));
}

async function bundle(options: BuildOptions): Promise<void> {
  const shared = { absWorkingDir: root, outdir: emulatorDir, write: false } as const;
  const made = await build({ ...shared, bundle: true, sourcemap: true, logLevel: 'warning', ...options });
  for (const { path, contents } of made.outputFiles ?? []) await put(path, contents);
}

/** Each file appears whole or not at all: a cloud may be started while another process builds. */
async function put(file: string, contents: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, contents);
  await rename(draft, file);
}
