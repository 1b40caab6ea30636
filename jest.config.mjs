/**
 * Projects: `unit` and `guards` are what `npm run check` runs; the others need what `npm run build` makes, and
 * `npm test` builds it first.
 */
import { existsSync } from 'node:fs';

const sources = ['src', 'cloudfunctions', 'contracts', 'emulator', 'config', 'scripts'];

const shared = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  // `mjs` last: where a library offers both, jest can load the other one.
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'json', 'node', 'mjs'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

/** Only folders that are there: jest refuses a root that isn't. */
const rootsOf = (folders) => folders.filter((folder) => existsSync(folder)).map((folder) => `<rootDir>/${folder}`);

/** What crosses a boundary: tests in a folder of their own. */
const crossing = (name) => ({
  ...shared,
  displayName: name,
  roots: ['<rootDir>/test'],
  testMatch: [`**/test/${name}/**/*.test.ts`],
});

export default {
  // Beside the other caches: what tests throw away lies in a folder that does not outlive a restart.
  cacheDirectory: 'node_modules/.cache/jest',
  maxWorkers: 2,
  // One bound for all: jest reads it here alone, not from a project. A journey that needs more says so itself.
  testTimeout: 180_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: rootsOf(sources),
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
    },
    crossing('guards'),
    crossing('built'),
    crossing('contexts'),
    crossing('permissions'),
    crossing('conformance'),
    crossing('faults'),
    crossing('journeys'),
    crossing('phone'),
    crossing('access'),
  ],
};
