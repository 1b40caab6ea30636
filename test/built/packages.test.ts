/** What is uploaded has the form and the size the platforms take. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitFunctionSettings } from '../../config/emit';
import { functions } from '../../config/functions';
import { bytesBelow, dist, readPackage } from './built';

/** WeChat takes 2 MB a package; ours stay far below, since a phone on a staircase loads them over a thin line. */
const mostBytes = { main: 450 * 1024, subpackage: 300 * 1024 };

interface AppConfig {
  readonly subPackages?: readonly { readonly root: string }[];
  readonly subpackages?: readonly { readonly root: string }[];
}

test.each(functions.map((plan) => [plan.name, plan] as const))(
  'function %s has one file, its settings, no dependency',
  (name, plan) => {
    const files = readPackage('cloudfunctions');
    expect([...files.keys()].filter((path) => path.startsWith(`cloudfunctions/${name}/`)).sort()).toEqual(
      ['config.json', 'index.js', 'index.js.map', 'package.json'].map((file) => `cloudfunctions/${name}/${file}`),
    );
    expect(JSON.parse(files.get(`cloudfunctions/${name}/config.json`) ?? '')).toEqual(emitFunctionSettings(plan));
    expect(JSON.parse(files.get(`cloudfunctions/${name}/package.json`) ?? '')).not.toHaveProperty('dependencies');
  },
);

test.each(functions.map(({ name }) => name))('function %s needs nothing but Node', (name) => {
  const text = readFileSync(join(dist, 'cloudfunctions', name, 'index.js'), 'utf8');
  const required = [...text.matchAll(/(?<![\w.])require\("([^"./][^"]*)"\)/g)].map(([, module = '']) => module);
  const builtin = new Set(process.getBuiltinModule('module').builtinModules);
  expect(required.length).toBeGreaterThan(0);
  expect(required.filter((module) => !builtin.has(module.replace(/^node:/, '')))).toEqual([]);
});

test('the mini-program loads fast: its main package and each subpackage are small', () => {
  const { subPackages, subpackages } = JSON.parse(readFileSync(join(dist, 'weapp', 'app.json'), 'utf8')) as AppConfig;
  const roots = (subPackages ?? subpackages ?? []).map(({ root }) => `weapp/${root.replace(/\/$/, '')}`);
  expect(bytesBelow('weapp', roots)).toBeLessThanOrEqual(mostBytes.main);
  expect(roots.filter((root) => !existsSync(join(dist, root)) || bytesBelow(root) > mostBytes.subpackage)).toEqual([]);
});

test('the mini-program generates no code at run time: WeChat has neither eval nor new Function', () => {
  const scripts = [...readPackage('weapp')].filter(([path]) => path.endsWith('.js'));
  // The bundler's last resort where there is no globalThis; it is caught when it fails and reached on no phone of ours.
  const fallback = /new Function\("return this"\)/g;
  const generating = scripts.filter(([, text]) => /\beval\(|\bnew Function\(/.test(text.replace(fallback, '')));
  expect(generating.map(([path]) => path)).toEqual([]);
});
