/** Every context of the server, with the folder it lives in, found by reading `cloudfunctions/contexts/`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '../../cloudfunctions/kernel/context';
import { root } from './tree';

export interface PlacedContext extends Pick<Context, 'name' | 'collections' | 'openApi' | 'operations' | 'personal'> {
  readonly folder: string;
}

/** A folder exports contexts, or functions that make one out of others (delivery of facts). */
export async function allContexts(): Promise<PlacedContext[]> {
  const base = join(root, 'cloudfunctions', 'contexts');
  const doors = readdirSync(base)
    .flatMap((folder) => ['index.ts', 'papers.ts'].map((file) => ({ folder, path: join(base, folder, file) })))
    .filter(({ path }) => existsSync(path));
  const modules = await Promise.all(doors.map(({ path }) => import(path)));
  const exported = modules.flatMap((module: object, at) => {
    return Object.values(module).map((value: unknown) => ({ folder: doors[at]?.folder ?? '', value }));
  });
  const plain = exported.flatMap(({ folder, value }) => (isContext(value) ? [{ ...value, folder }] : []));
  const made = exported.flatMap(({ folder, value }) => {
    const context: unknown = isMaker(value) ? value(plain) : undefined;
    return isContext(context) ? [{ ...context, folder }] : [];
  });
  return [...plain, ...made];
}

function isContext(value: unknown): value is Context {
  return typeof value === 'object' && value !== null && 'operations' in value && 'openApi' in value;
}

/** `delivery(contexts)`: one parameter and no promise. Everything else a folder exports takes ports. */
function isMaker(value: unknown): value is (contexts: readonly Context[]) => unknown {
  return typeof value === 'function' && value.length === 1 && value.constructor.name === 'Function';
}
