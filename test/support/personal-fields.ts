/** Every field the contracts mark as somebody's own, read from the schemas themselves. */
import { operations } from '#contracts/operations';
import type { Operation } from '#contracts/operation';

/** `people.settle.name`; what is inside a list or a choice is named without saying where in it. */
export function personalFields(declared: readonly Pick<Operation, 'name' | 'input'>[] = operations): readonly string[] {
  const all = declared.flatMap(({ name, input }) => fieldsOf(input).map((path) => [name, ...path].join('.')));
  return [...new Set(all)].sort();
}

/** The values at a path, through every element of a list; a `*` is every element or key. */
export function valuesAt(input: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(input) && path[0] !== '*') return input.flatMap((one) => valuesAt(one, path));
  const [field, ...rest] = path;
  if (field === undefined) return input === undefined ? [] : [input];
  if (typeof input !== 'object' || input === null) return [];
  if (field === '*') return Object.values(input).flatMap((one) => valuesAt(one, rest));
  return valuesAt(Reflect.get(input, field), rest);
}

function fieldsOf(schema: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (isPersonal(schema)) return [path];
  const inside = ['pipe', 'wrapped', 'item', 'items', 'options'].flatMap((key) => {
    const part: unknown = Reflect.get(schema, key);
    return (Array.isArray(part) ? part : [part]).flatMap((one) => fieldsOf(one, path));
  });
  const entries: unknown = Reflect.get(schema, 'entries');
  if (typeof entries !== 'object' || entries === null) return inside;
  return [...inside, ...Object.entries(entries).flatMap(([field, one]) => fieldsOf(one, [...path, field]))];
}

/** `personal(…)` is a pipe that ends in metadata with a purpose. */
function isPersonal(schema: object): boolean {
  const pipe: unknown = Reflect.get(schema, 'pipe');
  if (!Array.isArray(pipe)) return false;
  return pipe.some((one: unknown) => {
    if (typeof one !== 'object' || one === null || Reflect.get(one, 'type') !== 'metadata') return false;
    const metadata: unknown = Reflect.get(one, 'metadata');
    return typeof metadata === 'object' && metadata !== null && 'purpose' in metadata;
  });
}
