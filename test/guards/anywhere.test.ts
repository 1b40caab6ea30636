/** The repository works on any machine: no path of one, no package registry, no download address in the lockfile. */
import { readTree, type Tree } from './tree';

const homePath = /(^|[\s'"`(=:])\/(home|Users|root|work)\/[\w.-]+/;
const registry = /^ *(@[\w-]+:)?registry *=|"resolved": "https?:/m;

function breaches(tree: Tree): string[] {
  return [...tree].filter(([, text]) => homePath.test(text) || registry.test(text)).map(([path]) => path);
}

test('no file names a machine or a registry', () => {
  expect(breaches(readTree(['.'], /\.(tsx?|[cm]?js|json|ya?ml|md|npmrc|sh|html|scss)$|(^|\/)run$/))).toEqual([]);
});

test('a home folder, a registry and a download address are found', () => {
  const planted = new Map([
    ['a.ts', `const data = '${['', 'home', 'alice', 'data'].join('/')}';`],
    ['.npmrc', ['registry', 'https://registry.example.cn'].join('=')],
    ['package-lock.json', `{ ${['"resolved"', '"https://registry.example.cn/x.tgz"'].join(': ')} }`],
  ]);
  expect(breaches(planted)).toEqual(['a.ts', '.npmrc', 'package-lock.json']);
});
