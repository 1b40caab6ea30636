/** WXSS → CSS: imports are drawn in, lengths and selectors become the phone's. */
import postcss from 'postcss';
import type { ComponentConfig, PhoneFailure } from '../compiled-package';
import { pathFrom } from '../package-path';
import { phoneLengths } from '../units';
import { textOf, type PackageFiles } from './package-files';
import { phoneSelector } from '../selectors';

type Report = (failure: PhoneFailure) => void;

export interface StyleSheets {
  /** By path without ending. */
  readonly styles: Record<string, string>;
  readonly styleScopes: Record<string, string>;
}

/** Compiles the sheets of the app, the pages and the components. */
export function compileStyles(
  files: PackageFiles,
  configs: Readonly<Record<string, ComponentConfig>>,
  report: Report,
): StyleSheets {
  const styles: Record<string, string> = {};
  const styleScopes: Record<string, string> = {};
  for (const key of ['app', ...Object.keys(configs)]) {
    const scope = isScoped(configs[key]) ? scopeOf(key) : undefined;
    if (scope !== undefined) styleScopes[key] = scope;
    if (files.has(`${key}.wxss`)) styles[key] = compileSheet(files, `${key}.wxss`, scope, report);
  }
  return { styles, styleScopes };
}

/** A component's styles are its own unless it says otherwise. */
function isScoped(config: ComponentConfig | undefined): boolean {
  return config?.component === true && !['shared', 'page-shared'].includes(config.styleIsolation ?? '');
}

function scopeOf(key: string): string {
  return key.replace(/[^\w]/g, '-');
}

function compileSheet(files: PackageFiles, path: string, scope: string | undefined, report: Report): string {
  try {
    const root = postcss.parse(withImports(files, path, report, new Set()), { from: path });
    root.walkRules((rule) => {
      if (!isKeyframe(rule)) rule.selectors = rule.selectors.map((one) => phoneSelector(one, scope));
    });
    return phoneLengths(root.toString());
  } catch (error) {
    report({ file: path, cause: error instanceof Error ? error.message : String(error) });
    return '';
  }
}

function isKeyframe({ parent }: postcss.Rule): boolean {
  return parent?.type === 'atrule' && /keyframes$/.test((parent as postcss.AtRule).name);
}

function withImports(files: PackageFiles, path: string, report: Report, seen: Set<string>): string {
  if (seen.has(path)) return '';
  seen.add(path);
  return (textOf(files, path) ?? '').replace(
    /@import\s+(?:url\()?\s*["']([^"']+)["']\s*\)?\s*;?/g,
    (_, asked: string) => {
      const target = pathFrom(path, asked);
      if (files.has(target)) return withImports(files, target, report, seen);
      report({ file: path, cause: `it imports ${asked}, and there is no such style file` });
      return '';
    },
  );
}
