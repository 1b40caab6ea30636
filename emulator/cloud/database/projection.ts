/** Which fields an answer carries: https://www.mongodb.com/docs/manual/reference/method/db.collection.find/#projection */
import { readTests } from './condition';
import { makeElementTest, makeMatcher, type Evaluate } from './matcher';
import { stepsOf } from './paths';
import { invalidOperator, requestFailed } from './refusals';
import { fieldOf, isDocument, type DocumentValue, type Value } from './value';

export type Project = (document: DocumentValue) => DocumentValue;

/** The fields named, by their steps: `true` is the field itself, a map what is named below it. */
type Tree = Map<string, true | Tree>;

/** Reads a projection: fields taken (1) or left out (0), never both but for `_id`; `$slice` and `$elemMatch` on arrays. */
export function readProjection(projection: DocumentValue, evaluate: Evaluate): Project {
  const entries = Object.entries(projection);
  const plain = entries.filter(([, value]) => !isDocument(value));
  const arrays = entries.flatMap(([path, value]) =>
    isDocument(value) ? [arrayProjection(path, value, evaluate)] : [],
  );
  const flags = plain.filter(([path]) => path !== '_id').map(([, value]) => isTaken(value));
  if (flags.includes(true) && flags.includes(false)) {
    throw requestFailed('Projection cannot have a mix of inclusion and exclusion.');
  }
  const isInclusion = flags.length > 0 ? flags[0] === true : arrays.some((part) => part.isMatch) || isIdAlone(plain);
  const named = plain.map(([path]) => path).filter((path) => path !== '_id');
  const hasId = !plain.some(([path, value]) => path === '_id' && !isTaken(value));
  const tree = treeOf(
    isInclusion
      ? [...named, ...arrays.map((part) => part.path), ...(hasId ? ['_id'] : [])]
      : [...named, ...(hasId ? [] : ['_id'])],
  );
  return (document) => {
    const base = isInclusion ? take(document, tree) : leave(document, tree);
    return arrays.reduce((made, part) => part.apply(made, document), base);
  };
}

const isTaken = (value: Value): boolean => value !== 0 && value !== false;

const isIdAlone = (plain: readonly (readonly [string, Value])[]): boolean =>
  plain.length === 1 && plain[0]?.[0] === '_id' && isTaken(plain[0][1]);

function treeOf(paths: readonly string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) addPath(root, stepsOf(path), path);
  return root;
}

function addPath(tree: Tree, [step = '', ...rest]: readonly string[], path: string): void {
  const below = tree.get(step);
  if (below === true || (below && rest.length === 0)) throw requestFailed(`Path collision at ${path}`);
  if (rest.length === 0) {
    tree.set(step, true);
    return;
  }
  const next: Tree = below ?? new Map<string, true | Tree>();
  tree.set(step, next);
  addPath(next, rest, path);
}

function take(document: DocumentValue, tree: Tree): DocumentValue {
  const made: DocumentValue = {};
  for (const field of Object.keys(document)) {
    const node = tree.get(field);
    const value = document[field] as Value;
    if (node === true) made[field] = value;
    else if (node && Array.isArray(value)) made[field] = takeElements(value, node);
    else if (node && isDocument(value)) made[field] = take(value, node);
  }
  return made;
}

/** Elements that are no objects fall away; nested arrays are searched in their turn. */
function takeElements(array: Value[], tree: Tree): Value[] {
  return array.flatMap((element): Value[] =>
    isDocument(element) ? [take(element, tree)] : Array.isArray(element) ? [takeElements(element, tree)] : [],
  );
}

function leave(value: DocumentValue, tree: Tree): DocumentValue {
  const made: DocumentValue = {};
  for (const field of Object.keys(value)) {
    const node = tree.get(field);
    if (node !== true) made[field] = node ? leaveBelow(value[field] as Value, node) : (value[field] as Value);
  }
  return made;
}

function leaveBelow(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map((element) => leaveBelow(element, tree));
  return isDocument(value) ? leave(value, tree) : value;
}

interface ArrayProjection {
  readonly path: string;
  readonly isMatch: boolean;
  readonly apply: (made: DocumentValue, source: DocumentValue) => DocumentValue;
}

function arrayProjection(path: string, operators: DocumentValue, evaluate: Evaluate): ArrayProjection {
  const [operator = ''] = Object.keys(operators);
  if (path.includes('.') || Object.keys(operators).length !== 1)
    throw requestFailed(`the projection of '${path}' is not emulated`);
  if (operator === '$slice') return { path, isMatch: false, apply: slicer(path, operators[operator] as Value) };
  if (operator !== '$elemMatch') throw invalidOperator(`${operator} in a projection is not emulated`);
  const [test] = readTests(operators);
  if (test?.op !== 'elemMatch') throw requestFailed('$elemMatch needs an Object');
  const condition = test.condition && makeMatcher(test.condition, evaluate);
  const accepts = makeElementTest(test.tests, evaluate);
  const isMatch = (element: Value): boolean =>
    condition ? isDocument(element) && condition(element) : accepts(element);
  return { path, isMatch: true, apply: (made, source) => withFirstMatch(made, path, fieldOf(source, path), isMatch) };
}

function withFirstMatch(
  made: DocumentValue,
  path: string,
  array: Value | undefined,
  isMatch: (element: Value) => boolean,
): DocumentValue {
  const { [path]: _, ...rest } = made;
  const match = Array.isArray(array) ? array.find(isMatch) : undefined;
  return match === undefined ? rest : { ...rest, [path]: [match] };
}

function slicer(path: string, operand: Value): ArrayProjection['apply'] {
  const [start, length] = Array.isArray(operand)
    ? operand
    : typeof operand === 'number' && operand < 0
      ? [operand]
      : [0, operand];
  if (typeof start !== 'number' || (length !== undefined && (typeof length !== 'number' || length < 0))) {
    throw requestFailed('$slice takes a count, or [skip, count]');
  }
  return (made) => {
    const array = fieldOf(made, path);
    if (!Array.isArray(array)) return made;
    const from = start < 0 ? Math.max(0, array.length + start) : start;
    return { ...made, [path]: array.slice(from, length === undefined ? undefined : from + length) };
  };
}
