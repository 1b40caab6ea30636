/** `npm run emulator -- --port P --data DIR`: builds the cloud and runs it in the foreground; `--help` says more. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { build } from './build';
import { readCommandLine } from '../emulator/cloud/command-line';
import { fieldKeysOf } from '../emulator/seed/seed-once';
import { root } from './root';

async function main(args: readonly string[]): Promise<void> {
  process.env['FIELD_KEYS'] ??= fieldKeysOf(readCommandLine(args, {}).options.dataDir);
  // The address may be read by a program (--json): what is built is told beside it.
  await build(['functions', 'emulator'], (line) => console.error(line));
  const program = [join(root, 'dist/emulator/main.js'), ...args];
  const cloud = spawn(process.execPath, ['--enable-source-maps', ...program], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => cloud.kill(signal));
  process.exitCode = await new Promise<number>((resolve) => {
    cloud.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
