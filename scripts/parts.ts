/** What can be built, out of what, into what. */
import { buildEmulator } from './build-emulator';
import { buildFunctions } from './build-functions';
import { emitConfig } from './emit';
import type { Part } from './freshness';
import { functions } from '../config/functions';
import { runCommand, tool } from './run-command';

const everyPartDependsOn = ['package-lock.json', 'package.json', 'tsconfig.json', 'contracts', 'config'];
const pages = ['src', 'babel.config.js'];

export const parts = [
  {
    name: 'config',
    inputs: ['config', 'scripts/emit.ts'],
    outputs: ['project.config.json', 'cloudbaserc.json'],
    make: emitConfig,
  },
  {
    name: 'functions',
    inputs: [...everyPartDependsOn, 'cloudfunctions', 'scripts/build-functions.ts'],
    outputs: functions.map(({ name }) => `dist/cloudfunctions/${name}/index.js`),
    make: buildFunctions,
  },
  {
    name: 'emulator',
    inputs: [...everyPartDependsOn, 'emulator', 'scripts/build-emulator.ts'],
    outputs: ['dist/emulator/main.js'],
    make: buildEmulator,
  },
  {
    name: 'h5',
    inputs: [...everyPartDependsOn, ...pages],
    outputs: ['dist/h5/index.html'],
    make: () => buildPages('h5'),
  },
  {
    name: 'weapp',
    inputs: [...everyPartDependsOn, ...pages],
    outputs: ['dist/weapp/app.json', 'dist/weapp/app.js'],
    make: () => buildPages('weapp'),
  },
] as const satisfies readonly Part[];

export type PartName = (typeof parts)[number]['name'];

/** @throws with everything the build said, when it fails */
async function buildPages(type: 'h5' | 'weapp'): Promise<void> {
  const command = tool('@tarojs/cli/bin/taro', ['build', '--type', type], 8);
  const { code, output } = await runCommand({ ...command, environment: { NODE_ENV: 'production' } });
  if (code !== 0) throw new Error(`taro build --type ${type} failed:\n${output}`);
}
