/** The pictures of the documents are taken by the journeys: each is replaced by the newest of its name. */
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Refreshed {
  readonly copied: readonly string[];
  /** Of a document, and no journey took it: a journey was left out, or calls its picture otherwise by now. */
  readonly untaken: readonly string[];
}

/** Copies what was taken in `from` over the pictures of the same name in `to`; a picture no document has stays away. */
export function refreshPictures(from: string, to: string): Refreshed {
  const wanted = readdirSync(to).filter((name) => name.endsWith('.png'));
  const copied = wanted.filter((name) => existsSync(join(from, name)));
  for (const name of copied) copyFileSync(join(from, name), join(to, name));
  return { copied, untaken: wanted.filter((name) => !copied.includes(name)) };
}
