/** What is uploaded has the form and the size the platforms take. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitFunctionSettings } from '../../config/emit';
import { functions } from '../../config/functions';
import { packageBreaches, packageLines } from '../budgets/package-sizes';
import { dist, readPackage } from './built';

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

test('the mini-program loads fast: its main package and each subpackage are within their budgets', () => {
  console.info(packageLines().join('\n'));
  expect(packageBreaches()).toEqual([]);
});

test('the mini-program generates no code at run time: WeChat has neither eval nor new Function', () => {
  const scripts = [...readPackage('weapp')].filter(([path]) => path.endsWith('.js'));
  // The bundler's last resort where there is no globalThis; it is caught when it fails and reached on no phone of ours.
  const fallback = /new Function\("return this"\)/g;
  const generating = scripts.filter(([, text]) => /\beval\(|\bnew Function\(/.test(text.replace(fallback, '')));
  expect(generating.map(([path]) => path)).toEqual([]);
});
