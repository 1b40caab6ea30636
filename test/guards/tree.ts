/** Files as guards see them: a map, so that a guard can be shown a planted breach as easily as the repository. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Path relative to the repository → content. */
export type Tree = ReadonlyMap<string, string>;

export const root = resolve(__dirname, '..', '..');
const notOurs = ['node_modules', 'dist', '.data', '.git', '.swc', 'coverage', 'test-results'];

/** Files whose name matches, below the folders (or the files named), that belong to the repository. */
export function readTree(places: readonly string[], name: RegExp): Tree {
  const paths = places.flatMap((place) => pathsBelow(place)).filter((path) => name.test(path));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Every file below a place, relative to the repository; none when it isn't there. */
export function pathsBelow(place: string): string[] {
  const absolute = join(root, place);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [place];
  return readdirSync(absolute)
    .filter((entry) => !notOurs.includes(entry))
    .flatMap((entry) => pathsBelow(place === '.' ? entry : `${place}/${entry}`));
}
