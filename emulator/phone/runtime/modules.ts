/** The modules of a package: CommonJS by path, each run once and not before it is needed. */
import { pathFrom } from '../package-path';
import type { CompiledPackage } from '../compiled-package';
import type { Scope } from './service-scope';

export interface Modules {
  /** Runs a module unless it has run. @throws what it throws, and Error when it isn't there or not within reach */
  require(path: string): unknown;
  /** The value of an expression that sees what the modules see, and the names in `more` besides. */
  evaluate(expression: string, more: Readonly<Record<string, unknown>>): unknown;
}

interface ModuleObject {
  exports: unknown;
}

type Body = (require: (path: string) => unknown, module: ModuleObject, exports: unknown) => void;

/** `scope` is what every module sees. */
export function createModules({ modules, app }: CompiledPackage, scope: Scope): Modules {
  const loaded = new Map<string, ModuleObject>();
  /** Root of the subpackage a path belongs to; the main package is `''`. */
  const packageOf = (path: string): string =>
    app.subPackages.find(({ root }) => path.startsWith(`${root}/`))?.root ?? '';

  function load(path: string): unknown {
    const known = loaded.get(path);
    if (known) return known.exports;
    const source = modules[path];
    if (source === undefined) throw new Error(`module '${path}' is not defined`);
    const module: ModuleObject = { exports: {} };
    loaded.set(path, module);
    const require = (asked: string): unknown => load(reach(path, asked));
    try {
      evaluate(path, source, scope).call(undefined, require, module, module.exports);
    } catch (error) {
      loaded.delete(path);
      throw error;
    }
    return module.exports;
  }

  function reach(from: string, asked: string): string {
    const path = pathFrom(from, asked);
    const found = [path, `${path}.js`, `${path}/index.js`].find((one) => modules[one] !== undefined);
    const root = found === undefined ? '' : packageOf(found);
    if (found === undefined || (root !== '' && root !== packageOf(from))) {
      throw new Error(`module '${path}.js' is not defined, require args is '${asked}' (in ${from})`);
    }
    return found;
  }

  return {
    require: load,
    evaluate(expression, more) {
      const module: ModuleObject = { exports: {} };
      const body = evaluate(
        'expression.js',
        `module.exports = ${expression};`,
        new Map([...scope, ...Object.entries(more)]),
      );
      body.call(undefined, () => undefined, module, module.exports);
      return module.exports;
    },
  };
}

/**
 * The names of the scope are arguments of an outer function, so that a module may begin with 'use strict' and still not
 * see the browser; sloppy code in an inner one reaches no further than its own `this`.
 */
function evaluate(path: string, source: string, scope: Scope): Body {
  const names = [...scope.keys()];
  const code = `return function (require, module, exports) {${source}\n};\n//# sourceURL=weapp:///${path}`;
  // eslint-disable-next-line no-new-func, @typescript-eslint/no-implied-eval -- a phone runs the programs it is given
  const make = new Function(...names, code) as (...values: unknown[]) => Body;
  return make(...scope.values());
}
