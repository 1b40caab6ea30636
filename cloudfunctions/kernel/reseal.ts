/** Rotation of keys: texts sealed under an older key are sealed anew, some at a time, wherever a context says they lie. */
import type { Ports } from './context';
import type { Document } from './database';
import type { SealedField } from './personal';
import { Refusal } from './refusal';
import { isSealed } from './vault';

/** Documents of one round. */
const some = 100;

export interface Resealed {
  /** The last document seen; undefined when there are no more. */
  readonly after: string | undefined;
  /** Documents with a text that is still not under the key of today. */
  readonly left: number;
}

/** Looks at the next documents of a field: one call, and one more for each in which something is sealed anew. */
export async function resealSome(ports: Ports, sealed: SealedField, after: string): Promise<Resealed> {
  const { database } = ports;
  const { collection, paths, boundTo } = sealed;
  const documents = await database.collection(collection).find({
    where: { _id: database.command.gt(after) },
    order: [['_id', 'asc']],
    limit: some,
    fields: [...new Set(paths.map(beforeStar)), ...(boundTo ? [boundTo.id] : [])],
  });
  let left = 0;
  for (const document of documents) if (!(await reseal(ports, sealed, document))) left += 1;
  return { after: documents.length < some ? undefined : documents.at(-1)?._id, left };
}

/** Whether the texts of this document are under the key of today. On condition that nobody wrote one meanwhile. */
async function reseal(ports: Ports, sealed: SealedField, document: Document): Promise<boolean> {
  const { database, vault, log } = ports;
  const older = sealed.paths
    .flatMap((path) => textsAt(document, path))
    .filter(({ text }) => isSealed(text) && !vault.isCurrent(text));
  if (older.length === 0) return true;
  try {
    const change = sealedAnew(ports, sealed, document, older);
    const asRead = Object.fromEntries(older.map(({ path, text }) => [path, text]));
    return (await database.collection(sealed.collection).update({ _id: document._id, ...asRead }, change)) === 1;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.failure('not sealed anew', { cause: `${sealed.collection} ${document._id}` });
    return false;
  }
}

/** A text that stands in two places is sealed once, so that it stays the same text. */
function sealedAnew(
  { vault }: Ports,
  { collection, field, boundTo, blind }: SealedField,
  document: Document,
  older: readonly FoundText[],
): Record<string, string> {
  const id = boundTo ? String(Reflect.get(document, boundTo.id)) : document._id;
  const place = { collection: boundTo?.collection ?? collection, field, id };
  const anew = new Map<string, string>();
  const change: Record<string, string> = {};
  for (const { path, text } of older) {
    const plain = vault.open(text, place);
    const again = anew.get(text) ?? vault.seal(plain, place);
    anew.set(text, again);
    change[path] = again;
    if (blind?.of === path) change[blind.path] = vault.blinds(plain, blind.purpose)[0];
  }
  return change;
}

interface FoundText {
  readonly path: string;
  readonly text: string;
}

/** Every text at a path, with the path it really has: `history.*.witness` is found as `history.3.witness`. */
function textsAt(document: object, path: string): readonly FoundText[] {
  let found: readonly (readonly [path: readonly string[], value: unknown])[] = [[[], document]];
  for (const step of path.split('.')) {
    found = found.flatMap(([way, value]) => {
      if (typeof value !== 'object' || value === null) return [];
      const keys = step === '*' ? Object.keys(value) : [step];
      return keys.map((key) => [[...way, key], Reflect.get(value, key) as unknown] as const);
    });
  }
  return found.flatMap(([way, value]) => (typeof value === 'string' ? [{ path: way.join('.'), text: value }] : []));
}

function beforeStar(path: string): string {
  return path.split('.*')[0] ?? path;
}
