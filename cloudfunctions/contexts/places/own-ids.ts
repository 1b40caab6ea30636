/** Which id a row of a sheet stands for: its own number, else what was called like this before, else a new one. Pure. */
import { deriveId } from '../../kernel/ids';

export interface Named {
  readonly own?: string | undefined;
  /** What it is called, with all that makes it one of a kind. */
  readonly name: string;
}

/** Own ids in the order of the rows. The same rows beside the same known ones always get the same ids. */
export function ownIds(rows: readonly Named[], known: ReadonlyMap<string, string>, kind: string): string[] {
  const stated = rows.flatMap(({ own }) => (own === undefined ? [] : [own]));
  const taken = new Set([...stated]);
  const reserved = new Set(known.values());
  return rows.map(({ own, name }) => {
    if (own !== undefined) return own;
    const before = known.get(name);
    const id = before !== undefined && !taken.has(before) ? before : fresh(kind, name, [taken, reserved]);
    taken.add(id);
    return id;
  });
}

/** A new thing may be called as an old one was that goes by another name now. */
function fresh(kind: string, name: string, used: readonly ReadonlySet<string>[]): string {
  for (let turn = 0; ; turn += 1) {
    const id = `n${deriveId(kind, name, String(turn)).slice(0, 10)}`;
    if (used.every((ids) => !ids.has(id))) return id;
  }
}

/** What was chosen of an id, without its community. */
export function ownPart(id: string): string {
  return id.slice(id.indexOf('~') + 1);
}
