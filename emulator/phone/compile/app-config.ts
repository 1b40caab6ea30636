/** Reads `app.json` and the json of pages and components, and notices pages that aren't there. */
import type { AppConfig, ComponentConfig, PhoneFailure, Subpackage } from '../compiled-package';
import { everyPage } from '../every-page';
import { pathFrom } from '../package-path';
import { textOf, type PackageFiles } from './package-files';

type Report = (failure: PhoneFailure) => void;

/** `app.json`; what is missing in it is empty. */
export function readAppConfig(files: PackageFiles, report: Report): AppConfig {
  const raw = readJson(files, 'app.json', report) ?? {};
  const subPackages = listOf<Subpackage>(raw['subPackages'] ?? raw['subpackages']).map(({ root, pages }) => ({
    root: root.replace(/\/$/, ''),
    pages,
  }));
  const app: AppConfig = {
    ...(raw as Partial<AppConfig>),
    pages: listOf<string>(raw['pages']),
    subPackages,
    window: raw['window'] ?? {},
    usingComponents: (raw['usingComponents'] ?? {}) as Record<string, string>,
    requiredPrivateInfos: listOf<string>(raw['requiredPrivateInfos']),
    isPrivacyChecked: raw['__usePrivacyCheck__'] === true,
  };
  for (const page of everyPage(app)) checkPage(files, page, report);
  if (app.pages.length === 0) report({ file: 'app.json', cause: 'it names no page' });
  return app;
}

/** The json of pages and components, by path without ending. */
export function readComponentConfigs(files: PackageFiles, report: Report): Record<string, ComponentConfig> {
  const found: Record<string, ComponentConfig> = {};
  for (const path of files.keys()) {
    const key = path.replace(/\.json$/, '');
    if (key === path || /^(app|project\.(private\.)?config|sitemap|ext|theme)$/.test(key)) continue;
    if (!files.has(`${key}.wxml`)) continue;
    found[key] = readJson(files, path, report) ?? {};
  }
  for (const [key, config] of Object.entries(found)) checkUsed(files, key, config, report);
  return found;
}

function checkPage(files: PackageFiles, page: string, report: Report): void {
  for (const ending of ['js', 'wxml']) {
    if (!files.has(`${page}.${ending}`)) {
      report({ file: 'app.json', cause: `the page ${page} has no ${page}.${ending}` });
    }
  }
}

function checkUsed(files: PackageFiles, key: string, { usingComponents = {} }: ComponentConfig, report: Report): void {
  for (const [tag, target] of Object.entries(usingComponents)) {
    if (/^(plugin|plugin-private|weui-miniprogram):?\/?\//.test(target)) {
      report({ file: `${key}.json`, cause: `<${tag}> comes from the plugin ${target}; plugins are not on this phone` });
    } else if (!files.has(`${pathFrom(key, target)}.wxml`)) {
      report({ file: `${key}.json`, cause: `<${tag}> is ${target}, and there is no such component` });
    }
  }
}

function readJson(files: PackageFiles, path: string, report: Report): Record<string, unknown> | undefined {
  const text = textOf(files, path);
  if (text === undefined) report({ file: path, cause: 'the file is missing' });
  if (text === undefined || text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    report({ file: path, cause: `it is no JSON: ${String(error)}` });
    return undefined;
  }
}

function listOf<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}
