/**
 * `npm ci` works on every machine: the lockfile names each platform's binary of each package that has such, also those
 * this machine's registry may not carry. Where one is missing, `npm ci` refuses everywhere.
 */
import { readTree } from './tree';

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
type Packages = Readonly<Record<string, Locked>>;

function breaches(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => {
    const absent = Object.entries(optionalDependencies).filter(([name, wanted]) => {
      const found = foundFrom(path, name, packages);
      return !found || (/^\d/.test(wanted) && found.version !== wanted);
    });
    return absent.map(([name, wanted]) => `${path} wants ${name} ${wanted}`);
  });
}

/** As Node looks for a package: in the folder itself, then in each one around it. */
function foundFrom(path: string, name: string, packages: Packages): Locked | undefined {
  const found = packages[`${path === '' ? '' : `${path}/`}node_modules/${name}`];
  if (found || path === '') return found;
  const around = path.lastIndexOf('/node_modules/');
  return foundFrom(around < 0 ? '' : path.slice(0, around), name, packages);
}

const lockfile = readTree(['package-lock.json'], /./).get('package-lock.json') ?? '{}';
const { packages = {} } = JSON.parse(lockfile) as { packages?: Packages };

test('every optional package of every platform is locked', () => {
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(breaches(packages)).toEqual([]);
});

test('a binary that is missing, and one of another version, are found', () => {
  const optionalDependencies = { 'core-darwin': '2.0.0', 'core-linux': '2.0.0' };
  const planted = {
    'node_modules/core': { version: '2.0.0', optionalDependencies },
    'node_modules/core-linux': { version: '1.0.0' },
  };
  expect(breaches(planted)).toEqual([
    'node_modules/core wants core-darwin 2.0.0',
    'node_modules/core wants core-linux 2.0.0',
  ]);
});
