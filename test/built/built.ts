/** What was built for the cloud and for phones, as the guards of this folder read it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const dist = resolve(__dirname, '..', '..', 'dist');
/** The packages people and the cloud get; `npm test` builds them first. */
export const packages = ['cloudfunctions', 'weapp', 'h5'] as const;

/** Path relative to `dist/` → text, for every file of a package that is text. @throws when it was not built */
export function readPackage(name: (typeof packages)[number]): ReadonlyMap<string, string> {
  const folder = join(dist, name);
  if (!existsSync(folder)) throw new Error(`dist/${name} is not there: npm run build`);
  const texts = filesBelow(folder).filter((file) => /\.(js|json|html|wxml|wxss|css|map|txt)$/.test(file));
  return new Map(texts.map((file) => [relative(dist, file), readFileSync(file, 'utf8')]));
}

/** Bytes of everything in a folder of `dist/`, leaving out the folders named. */
export function bytesBelow(folder: string, without: readonly string[] = []): number {
  const left = without.map((name) => join(dist, name));
  const files = filesBelow(join(dist, folder)).filter((file) => !left.some((name) => file.startsWith(`${name}/`)));
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
