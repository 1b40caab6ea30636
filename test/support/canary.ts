/** Words that are nowhere else, searched for in every byte that is kept. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { photo, type World } from './world';

/** A picture with words among its pixels: metadata would be taken out on the way in. */
export function pictureWith(text: string): Buffer {
  const picture = photo('light-dark');
  return Buffer.concat([picture.subarray(0, -2), Buffer.from(text, 'latin1'), picture.subarray(-2)]);
}

/** A recording with words within its frames: those are kept as they were made. */
export function recordingWith(text: string): Buffer {
  const frame = Buffer.alloc(72);
  frame.write('fff328c0', 'hex');
  frame.write(text, 4, 'latin1');
  return Buffer.concat([frame, frame]);
}

/** Every byte that is kept: the documents with their log, and the files. What WeChat and the emulator know is not ours. */
function keptBytes(world: World): ReadonlyMap<string, Buffer> {
  const { dataDir } = world.cloud;
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(database\.db(-wal)?$|files\/)/.test(path))
    .filter((path) => statSync(join(dataDir, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(dataDir, path))]));
}

/** `word in file` for each word that is in a file; the text inside stored links and ids included. */
export function foundIn(world: World, words: Readonly<Record<string, string>>): readonly string[] {
  const bytes = [...keptBytes(world)];
  return Object.entries(words).flatMap(([place, word]) =>
    bytes.filter(([, content]) => content.includes(word, 0, 'utf8')).map(([path]) => `${place} in ${path}`),
  );
}

/** Of what was found, the places whose words they are. */
export const placesOf = (all: readonly string[]) => [...new Set(all.map((one) => one.split(' ')[0]))].sort();
