/** Pages of the built mini-program, as they would be published: read from its `app.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, parseObject } from '../http/body';

/** Paths like `pages/home/home`, of the main package and its subpackages; none when nothing was built. */
export function miniProgramPages(folder: string | undefined): readonly string[] {
  const text = folder === undefined ? '' : readIfThere(join(folder, 'app.json'));
  const app = parseObject(text) ?? {};
  const packages = [app['subPackages'], app['subpackages']].flatMap(listOf).filter(isRecord);
  const below = packages.flatMap(({ root, pages }) =>
    textsOf(pages).map((page) => `${String(root).replace(/\/$/, '')}/${page}`),
  );
  return [...textsOf(app['pages']), ...below];
}

function textsOf(value: unknown): readonly string[] {
  return listOf(value).filter((one) => typeof one === 'string');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
