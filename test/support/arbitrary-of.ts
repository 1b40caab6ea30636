/** Values for fuzzing out of a contract's own schema: right ones, and right ones with something wrong in them. */
import fc from 'fast-check';

/** The parts of a valibot schema that are looked at here. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly Check[];
}

interface Check {
  readonly type: string;
  readonly requirement?: unknown;
}

/** What people and machines type where something else was asked for. */
const strangeTexts = [
  '',
  ' ',
  '$gt',
  '{"$gt":""}',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  "' OR 1=1 --",
  'a\u0000b',
  '\u202eright to left',
  '\ud800',
  'e\u0301\u0327',
  '👩‍👩‍👧‍👦',
  '长'.repeat(5000),
  '2026-02-31T25:61:61Z',
  '9999999999999999~x',
  'cloud://elsewhere/inbox/x.jpg',
];

const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 2, NaN, -Infinity),
  fc.constantFrom(...strangeTexts),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom<unknown>(
    { $gt: '' },
    { $ne: null },
    { $in: [] },
    { $where: 'sleep(1000)' },
    { $regex: '.*' },
    { $date: 'x' },
    { $numberLong: 'x' },
    { $undefined: true },
    { _internalType: 'command' },
  ),
  fc.constant(JSON.parse('{"__proto__":{"isAdmin":true}}') as unknown),
  fc.constant(deep(200)),
  fc.object({ maxDepth: 3, maxKeys: 4 }),
  fc.array(fc.anything({ maxDepth: 1 }), { maxLength: 5 }),
);

const strangeKeys = ['$where', '__proto__', 'constructor', 'openid', 'userInfo', '_id', 'a.b', '$set', '', 'toString'];

/** Values the schema takes, as far as its checks can be read. */
export function arbitraryOf(schema: unknown): fc.Arbitrary<unknown> {
  const { type, entries, item, wrapped, options, pipe = [] } = schema as Schema;
  if (entries) return fc.record(mapValues(entries, arbitraryOf), { requiredKeys: requiredIn(entries) });
  if (item) return fc.array(arbitraryOf(item), bounds(pipe, 'Length', { min: 0, max: 4 }));
  if (wrapped) return fc.option(arbitraryOf(wrapped), { nil: type === 'nullable' ? null : undefined });
  if (type === 'picklist' && options) return fc.constantFrom(...options);
  if (type === 'boolean') return fc.boolean();
  if (type === 'number') return fc.integer(numbers(pipe));
  return textOf(pipe);
}

/** A right value with one to three things made wrong: a part replaced, left out, or a key too many. */
export function mutated(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const wrong = fc.record({
    where: fc.nat(),
    how: fc.constantFrom('replace', 'remove', 'add'),
    what: strange,
    key: key(),
  });
  return fc.tuple(right, fc.array(wrong, { minLength: 1, maxLength: 3 })).map(([value, wrongs]) =>
    wrongs.reduce<unknown>((made, { where, how, what, key: named }) => {
      const copy = structuredClone(made);
      const places = placesIn(copy);
      const place = places[where % Math.max(1, places.length)];
      if (!place) return what;
      if (how === 'replace') place.holder[place.key] = what;
      else if (how === 'remove') Reflect.deleteProperty(place.holder, place.key);
      else
        Object.defineProperty(place.holder, named, {
          value: what,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      return copy;
    }, value),
  );
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every part of a value that could be another one, at most two hundred. */
function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null || found.length > 200) return found;
  const holder = value as Record<string, unknown>;
  for (const name of Object.keys(holder)) {
    found.push({ holder, key: name });
    placesIn(holder[name], found);
  }
  return found;
}

function key(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...strangeKeys), fc.string({ maxLength: 10 }));
}

function textOf(pipe: readonly Check[]): fc.Arbitrary<string> {
  const pattern = pipe.find(({ type }) => type === 'regex')?.requirement;
  if (pattern instanceof RegExp) return fc.stringMatching(pattern);
  const prefix = pipe.find(({ type }) => type === 'starts_with')?.requirement;
  if (pipe.some(({ type }) => type === 'iso_timestamp')) {
    const day = { min: new Date('1970-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true };
    return fc.date(day).map((date) => date.toISOString());
  }
  const { min = 0, max = 60 } = sizes(pipe, 'length');
  const text = fc.string({ unit: 'grapheme', minLength: Math.max(min, 2), maxLength: Math.min(max, 60) });
  return typeof prefix === 'string' ? text.map((rest) => prefix + rest) : text;
}

function numbers(pipe: readonly Check[]): { min: number; max: number } {
  const { min = 0, max = 1000 } = sizes(pipe, 'value');
  return { min, max };
}

function bounds(pipe: readonly Check[], _: 'Length', otherwise: { min: number; max: number }) {
  const { min = otherwise.min, max = otherwise.max } = sizes(pipe, 'length');
  return { minLength: min, maxLength: Math.min(max, Math.max(min, otherwise.max)) };
}

/** `min_length`, `max_value` and their kin, in this pipe and those it stands on. */
function sizes(pipe: readonly Check[], what: 'length' | 'value'): { min?: number; max?: number } {
  const all = pipe.flatMap((check) => [check, ...((check as { pipe?: readonly Check[] }).pipe ?? [])]);
  const named = (type: string) => all.find((check) => check.type === type)?.requirement as number | undefined;
  const [min, max] = [named(`min_${what}`), named(`max_${what}`)];
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function requiredIn(entries: Readonly<Record<string, Schema>>): string[] {
  return Object.keys(entries).filter((name) => entries[name]?.type !== 'optional');
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

function deep(levels: number): unknown {
  return levels === 0 ? 'bottom' : { in: deep(levels - 1) };
}
