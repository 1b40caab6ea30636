/** Compiles a built package for the phone; nothing in the package is changed. */
import type { CompiledPackage, PhoneFailure } from '../compiled-package';
import { readAppConfig, readComponentConfigs } from './app-config';
import { readPackage, textOf, type PackageFiles } from './package-files';
import { sizesOf } from './package-size';
import { compileStyles } from './style-sheets';
import { compileTemplates } from './templates';

/**
 * What is wrong with a package is told in `failures`, file by file, and shown by the phone.
 *
 * @throws Error when the folder cannot be read
 */
export function compilePackage(folder: string): CompiledPackage {
  const started = performance.now();
  const files = readPackage(folder);
  const failures: PhoneFailure[] = [];
  const report = (failure: PhoneFailure): void => void failures.push(failure);
  const app = readAppConfig(files, report);
  const configs = readComponentConfigs(files, report);
  return {
    appid: appidOf(files),
    app,
    modules: modulesOf(files),
    configs,
    ...compileStyles(files, configs, report),
    templates: compileTemplates(files, report),
    sizes: sizesOf(files, app, report),
    failures,
    compileMs: Math.round(performance.now() - started),
  };
}

function modulesOf(files: PackageFiles): Record<string, string> {
  return Object.fromEntries(
    [...files].filter(([path]) => path.endsWith('.js')).map(([path, bytes]) => [path, bytes.toString('utf8')]),
  );
}

function appidOf(files: PackageFiles): string {
  const text = textOf(files, 'project.config.json') ?? '{}';
  return (JSON.parse(text) as { appid?: string }).appid ?? 'touristappid';
}
