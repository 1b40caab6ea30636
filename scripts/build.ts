/**
 * `npm run build [part …]`: makes what isn't fresh. Parts: config, functions, emulator, h5, weapp; without a name, all.
 */
import { makeFresh } from './freshness';
import { parts, type PartName } from './parts';
import { runMain } from './run-main';

/** Makes the parts that aren't fresh, one after another, and answers which. @throws on the first that fails */
export async function build(
  names: readonly PartName[],
  say: (line: string) => void = console.log,
): Promise<readonly PartName[]> {
  const made: PartName[] = [];
  for (const part of parts.filter(({ name }) => names.includes(name))) {
    const started = performance.now();
    if (!(await makeFresh(part, () => say(`building ${part.name} …`)))) continue;
    made.push(part.name);
    say(`built ${part.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  return made;
}

export const allParts: readonly PartName[] = parts.map(({ name }) => name);

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !allParts.some((part) => part === name));
  if (unknown.length > 0) throw new Error(`no part called ${unknown.join(', ')}; there are ${allParts.join(', ')}`);
  await build(asked.length > 0 ? allParts.filter((part) => asked.includes(part)) : allParts);
}

if (require.main === module) runMain(() => main(process.argv.slice(2)));
