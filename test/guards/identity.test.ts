/** Who is acting is said by the platform alone: no input has a place for it, and no code takes it from a body. */
import * as v from 'valibot';
import { operations } from '#contracts/operations';
import { readTree, type Tree } from './tree';

interface Declared {
  readonly name: string;
  readonly input: unknown;
}

const identityKeys =
  /^_?(open|union|app)_?id$|^(user_?info|wx_?context|actor|actor_?id|me|self|caller|user_?id|my_?id|seat|custom_?user_?id)$/i;
/** The one place that reads the platform's environment. */
const platformReader = 'cloudfunctions/kernel/platform-identity.ts';

/** Paths of keys in an input that could name the caller, however deep. */
function inputBreaches(declared: readonly Declared[]): string[] {
  return declared.flatMap(({ name, input }) => {
    return [...new Set(keysOf(input))]
      .filter((path) => identityKeys.test(path.split('.').at(-1) ?? ''))
      .map((path) => `${name}: ${path}`);
  });
}

/** Loose objects and unknown values take in keys nobody named. */
function looseBreaches(declared: readonly Declared[]): string[] {
  return declared.filter(({ input }) => hasLoosePart(input)).map(({ name }) => name);
}

function bodyBreaches(code: Tree): string[] {
  const fromBody =
    /\b(event|body|input|data)\s*(\??\.\s*|\[\s*['"`])_?(openid|OPENID|unionid|appid|userInfo|WX_OPENID|seat|customUserId|TCB_CUSTOM_USER_ID)\b/;
  const fromPlatform = /\bWX_(OPENID|APPID|UNIONID)\b|\bTCB_(CUSTOM_USER_ID|UUID)\b|\bgetWXContext\b|\bgetUserInfo\b/;
  return [...code]
    .filter(([path, text]) => fromBody.test(text) || (path !== platformReader && fromPlatform.test(text)))
    .map(([path]) => path);
}

function keysOf(schema: unknown, path = ''): string[] {
  return partsOf(schema).flatMap(([key, part]) => {
    const here = key === '' ? path : `${path}.${key}`.replace(/^\./, '');
    return [...(key === '' ? [] : [here]), ...keysOf(part, here)];
  });
}

function hasLoosePart(schema: unknown): boolean {
  const type = (schema as { type?: unknown }).type;
  const isLoose =
    type === 'loose_object' || type === 'object_with_rest' || type === 'record' || type === 'any' || type === 'unknown';
  return isLoose || partsOf(schema).some(([, part]) => hasLoosePart(part));
}

/** The schemas inside a schema: entries with their key, everything else (items, options, wrapped) with none. */
function partsOf(schema: unknown): [string, unknown][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { entries, ...rest } = schema as Record<string, unknown>;
  const keyed = typeof entries === 'object' && entries !== null ? Object.entries(entries) : [];
  const inner = ['item', 'items', 'options', 'wrapped', 'pipe', 'key', 'value', 'rest'].flatMap(
    (name) => rest[name] ?? [],
  );
  const schemas = inner.filter(
    (part) => typeof part === 'object' && part !== schema && (part as { kind?: unknown }).kind === 'schema',
  );
  return [...keyed, ...schemas.map((part): [string, unknown] => ['', part])];
}

/** A page has nothing to say about identity, so it has no word for it either. */
function pageBreaches(pages: Tree): string[] {
  return [...pages].filter(([, text]) => /\b_?(open|union)_?id\b/i.test(text)).map(([path]) => path);
}

/** What only other contexts ask is told by them who acts; nobody outside reaches it, as the walk of permissions shows. */
const outside = operations.filter(({ who }) => who.some((role) => role !== 'system'));
const code = readTree(['cloudfunctions'], /(?<!\.test)\.ts$/);

test('no input of an operation has a key that names the caller', () => {
  expect(inputBreaches(outside)).toEqual([]);
});

test('no input lets in keys nobody named', () => {
  expect(looseBreaches(operations)).toEqual([]);
});

test('no server code takes an identity from a body, and the platform is asked in one place', () => {
  expect(bodyBreaches(code)).toEqual([]);
});

test('no page speaks of an openid', () => {
  expect(pageBreaches(readTree(['src'], /\.tsx?$/))).toEqual([]);
  expect(pageBreaches(new Map([['src/api/call.ts', 'send({ openid, ...input })']]))).toHaveLength(1);
});

test('an openid is found in an input, inside lists, unions, pipes and wrappers', () => {
  const deep = v.strictObject({
    people: v.array(v.optional(v.union([v.string(), v.strictObject({ openid: v.pipe(v.string(), v.trim()) })]))),
    self: v.pipe(
      v.strictObject({ _openid: v.string() }),
      v.check(() => true),
    ),
  });
  const planted = [{ name: 'people.impersonate', input: deep }];
  expect(inputBreaches(planted)).toEqual([
    'people.impersonate: people.openid',
    'people.impersonate: self',
    'people.impersonate: self._openid',
  ]);
});

test('an input open to any key is found', () => {
  const planted = [{ name: 'people.open', input: v.strictObject({ more: v.optional(v.looseObject({})) }) }];
  expect(looseBreaches(planted)).toEqual(['people.open']);
});

test.each([
  'const who = event.openid;',
  "input['openid']",
  'event?.userInfo',
  'cloud.getWXContext().OPENID',
  'event.seat',
  'process.env.TCB_CUSTOM_USER_ID',
])('`%s` in a handler is found', (line) => {
  expect(bodyBreaches(new Map([['cloudfunctions/contexts/people/handlers.ts', line]]))).toHaveLength(1);
});
