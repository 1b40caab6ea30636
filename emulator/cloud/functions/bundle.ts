/** A bundle as a CommonJS module, compiled from what V8 made of it before. */
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname } from 'node:path';
import { constants, Script } from 'node:vm';

export interface LoadedBundle {
  readonly exports: unknown;
  /** What V8 made of it, to be kept for the next instance; undefined when it was given and taken. */
  readonly code: Uint8Array | undefined;
}

type Wrapped = (...given: readonly unknown[]) => void;

/**
 * Runs the bundle in this thread.
 *
 * @throws whatever the bundle throws while it loads.
 */
export function loadBundle(file: string, code: Uint8Array | undefined): LoadedBundle {
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    ...(code && { cachedData: code }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  const run = script.runInThisContext() as Wrapped;
  run(module.exports, createRequire(file), module, file, dirname(file));
  const isTaken = code !== undefined && script.cachedDataRejected !== true;
  return { exports: module.exports, code: isTaken ? undefined : script.createCachedData() };
}
