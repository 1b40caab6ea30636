/** Dotted field paths, and what MongoDB finds at the end of one. */
import { requestFailed } from './refusals';
import { fieldOf, isDocument, type DocumentValue, type Value } from './value';

const knownPaths = new Map<string, readonly string[]>();

/** Splits a path such as `roles.gridId`, refusing empty steps and `__proto__`; paths come from few places, so they are kept. */
export function stepsOf(path: string): readonly string[] {
  const known = knownPaths.get(path);
  if (known) return known;
  const steps = path.split('.');
  for (const step of steps) {
    if (step === '') throw requestFailed(`the field path '${path}' has an empty step`);
    if (step === '__proto__') throw requestFailed("'__proto__' is not a field name");
  }
  if (knownPaths.size > 10_000) knownPaths.clear();
  knownPaths.set(path, steps);
  return steps;
}

/** True for a step that can be an array position: `0`, `12`. */
export const isPosition = (step: string): boolean => /^(0|[1-9]\d*)$/.test(step);

/**
 * Is there a value at the path that passes the test? As MongoDB walks: an array on the way is searched element by
 * element (objects only, or the one at a numeric step); an array at the end is offered element by element and whole.
 * A path that ends nowhere offers `undefined`; one that dies inside an array of scalars offers nothing.
 */
export function someValueAt(
  document: DocumentValue,
  steps: readonly string[],
  test: (value: Value | undefined) => boolean,
  isExpanded = true,
): boolean {
  return walk(document, steps, 0, test, isExpanded);
}

function walk(
  from: DocumentValue,
  steps: readonly string[],
  at: number,
  test: (value: Value | undefined) => boolean,
  isExpanded: boolean,
): boolean {
  const value = fieldOf(from, steps[at] as string);
  if (at === steps.length - 1) return offer(value, test, isExpanded);
  if (isDocument(value)) return walk(value, steps, at + 1, test, isExpanded);
  if (Array.isArray(value)) return walkArray(value, steps, at + 1, test, isExpanded);
  return test(undefined);
}

function walkArray(
  array: Value[],
  steps: readonly string[],
  at: number,
  test: (value: Value | undefined) => boolean,
  isExpanded: boolean,
): boolean {
  for (const element of array) {
    if (isDocument(element) && walk(element, steps, at, test, isExpanded)) return true;
  }
  const step = steps[at] as string;
  if (!isPosition(step) || Number(step) >= array.length) return false;
  const element = array[Number(step)] as Value;
  if (at === steps.length - 1) return offer(element, test, isExpanded);
  if (isDocument(element)) return walk(element, steps, at + 1, test, isExpanded);
  return Array.isArray(element) && walkArray(element, steps, at + 1, test, isExpanded);
}

function offer(value: Value | undefined, test: (value: Value | undefined) => boolean, isExpanded: boolean): boolean {
  if (isExpanded && Array.isArray(value)) {
    for (const element of value) if (test(element)) return true;
  }
  return test(value);
}
