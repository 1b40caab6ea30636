/** Compiles on the first request, and again when the package's files have changed. */
import type { CompiledPackage } from '../compiled-package';
import { compilePackage } from './compile-package';
import { stampOf } from './package-files';

/** Answers with the compiled package as JSON, ready to be sent. @throws Error when the folder cannot be read */
export function createCompiler(folder: string): () => string {
  let kept: { readonly stamp: string; readonly json: string } | undefined;
  return () => {
    const stamp = stampOf(folder);
    if (kept?.stamp !== stamp) {
      const compiled: CompiledPackage = compilePackage(folder);
      kept = { stamp, json: JSON.stringify(compiled) };
    }
    return kept.json;
  };
}
