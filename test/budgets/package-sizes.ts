/** What is uploaded to WeChat, weighed and held against its bounds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesBelow, dist } from '../built/built';
import { packageBounds } from './bounds';

interface AppConfig {
  readonly subPackages?: readonly { readonly root: string }[];
}

/** Bytes of the main package, of each subpackage by its root, and of all together. */
export function packageSizes(): Readonly<Record<string, number>> {
  const { subPackages = [] } = JSON.parse(readFileSync(join(dist, 'weapp', 'app.json'), 'utf8')) as AppConfig;
  const roots = subPackages.map(({ root }) => root.replace(/\/$/, ''));
  return {
    main: bytesBelow(
      'weapp',
      roots.map((root) => `weapp/${root}`),
    ),
    ...Object.fromEntries(roots.map((root) => [root, bytesBelow(`weapp/${root}`)])),
    total: bytesBelow('weapp'),
  };
}

/** Packages that are too large or have no bound, one line each. */
export function packageBreaches(sizes = packageSizes(), bounds = packageBounds): string[] {
  return Object.entries(sizes).flatMap(([name, size]) => {
    const most = bounds[name];
    if (most === undefined) return [`no budget: ${name} has no row in test/budgets/bounds.ts`];
    return size > most ? [`over budget: ${name} is ${size} bytes, ${most} are allowed`] : [];
  });
}

/** One line a package: its kilobytes, and how many it may have. */
export function packageLines(): string[] {
  return Object.entries(packageSizes()).map(([name, size]) => {
    const most = packageBounds[name];
    return `${name.padEnd(19)}${`${toKilobytes(size)}/${most === undefined ? '–' : toKilobytes(most)} kB`.padStart(14)}`;
  });
}

const toKilobytes = (bytes: number) => Math.round(bytes / 1024);
