/** What the documents promise is there: commands, pictures, pages. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { readTree, root, type Tree } from './tree';

interface Promised {
  readonly scripts: readonly string[];
  readonly has: (path: string) => boolean;
}

function breaches(documents: Tree, { scripts, has }: Promised): string[] {
  return [...documents].flatMap(([path, text]) => [
    ...commandsIn(text)
      .filter((name) => !scripts.includes(name))
      .map((name) => `${path}: no script ${name}`),
    ...linksIn(text)
      .map((link) => normalize(join(dirname(path), link)))
      .filter((target) => !has(target))
      .map((target) => `${path}: no ${target}`),
  ]);
}

function commandsIn(text: string): string[] {
  const named = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
  const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name = '']) => name);
  return [...new Set([...named, ...short])];
}

/** Targets of links and pictures within the repository, without their anchor. */
function linksIn(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)[^)]*\)|<img[^>]+src="([^"]+)"/g)].map(([, a, b]) => a ?? b ?? '');
  return targets.filter((target) => !/^([a-z]+:|#)/.test(target)).map((target) => target.split('#')[0] ?? '');
}

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const promised = { scripts: Object.keys(scripts), has: (path: string) => existsSync(join(root, path)) };
const documents = readTree(['README.md', 'CONTRIBUTING.md', 'docs'], /\.md$/);

test('every command, picture and page the documents name is there', () => {
  expect(breaches(documents, promised)).toEqual([]);
});

test('the README shows a picture and the two commands of a newcomer', () => {
  const readme = documents.get('README.md') ?? '';
  expect(linksIn(readme).filter((link) => /\.(png|jpe?g|gif|svg)$/.test(link))).not.toEqual([]);
  expect(commandsIn(readme)).toEqual(expect.arrayContaining(['start', 'test']));
});

test('every script of package.json runs a file that is there', () => {
  const files = Object.values(scripts).flatMap((script) => script.match(/\bscripts\/[\w.-]+/g) ?? []);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test('a command, a picture and a page that are not there are found', () => {
  const text = 'Type `npm run fly`. ![look](docs/none.png) See [this](../CONTRIBUTING.md#x) and <img src="gone.png">.';
  const found = breaches(new Map([['docs/plan.md', text]]), {
    scripts: ['test'],
    has: (path) => path === 'CONTRIBUTING.md',
  });
  expect(found).toEqual([
    'docs/plan.md: no script fly',
    'docs/plan.md: no docs/docs/none.png',
    'docs/plan.md: no docs/gone.png',
  ]);
});
