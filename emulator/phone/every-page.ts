import type { AppConfig } from './compiled-package';

/** Every page, of the main package and of all subpackages. */
export function everyPage({ pages, subPackages }: AppConfig): string[] {
  return [...pages, ...subPackages.flatMap((one) => one.pages.map((page) => `${one.root}/${page}`))];
}
