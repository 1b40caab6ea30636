/** The files of a package, as they lie on the disk. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Path relative to the package, with forward slashes → bytes. */
export type PackageFiles = ReadonlyMap<string, Buffer>;

/** Reads every file below `folder`. @throws Error when the folder isn't there */
export function readPackage(folder: string): PackageFiles {
  return new Map(pathsBelow(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/** Says whether a package changed: names, sizes and times of its files. */
export function stampOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of pathsBelow(folder)) {
    const { size, mtimeMs } = statSync(join(folder, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** The text of a file; undefined when it isn't there. */
export function textOf(files: PackageFiles, path: string): string | undefined {
  return files.get(path)?.toString('utf8');
}

function pathsBelow(folder: string, inside = ''): string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = inside ? `${inside}/${entry.name}` : entry.name;
      return entry.isDirectory() ? pathsBelow(folder, path) : [path];
    });
}
