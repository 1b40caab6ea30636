import { createHash } from 'node:crypto';

/**
 * An id that follows from its parts: whoever is first makes the document, whoever comes second finds it.
 * 32 hex characters of SHA-256 over the parts, each closed by a NUL so that `ab|c` and `a|bc` differ.
 */
export function deriveId(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
