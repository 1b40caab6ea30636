/** Changing one place of a document without touching the rest: everything on the way is copied, nothing is shared. */
import { maxArrayPadding } from '../limits';
import { isPosition } from '../paths';
import { requestFailed } from '../refusals';
import { fieldOf, isDocument, type DocumentValue, type Value } from '../value';

/** The value at a path, where each step is a field or an array position; undefined when there is none. */
export function valueAt(document: DocumentValue, steps: readonly string[]): Value | undefined {
  let value: Value | undefined = document;
  for (const step of steps) {
    if (isDocument(value)) value = fieldOf(value, step);
    else if (Array.isArray(value)) value = isPosition(step) ? value[Number(step)] : undefined;
    else return undefined;
  }
  return value;
}

/** A copy with the value set; objects missing on the way are made, anything else in the way is refused, as null is. */
export function withValue(document: DocumentValue, steps: readonly string[], value: Value): DocumentValue {
  return replaceIn(document, steps, 0, value) as DocumentValue;
}

/** A copy without the value; an array keeps its length and shows null, as after MongoDB's `$unset`. */
export function withoutValue(document: DocumentValue, steps: readonly string[]): DocumentValue {
  if (valueAt(document, steps) === undefined) return document;
  return removeIn(document, steps, 0) as DocumentValue;
}

function replaceIn(holder: Value | undefined, steps: readonly string[], at: number, value: Value): Value {
  if (at === steps.length) return value;
  const step = steps[at] as string;
  if (holder === undefined) return { [step]: replaceIn(undefined, steps, at + 1, value) };
  if (isDocument(holder)) return { ...holder, [step]: replaceIn(fieldOf(holder, step), steps, at + 1, value) };
  if (Array.isArray(holder) && isPosition(step)) return replaceElement(holder, steps, at, value);
  const parent = steps[at - 1] ?? '';
  throw requestFailed(`Cannot create field '${step}' in element {${parent}: ${JSON.stringify(holder)}}`);
}

function replaceElement(array: Value[], steps: readonly string[], at: number, value: Value): Value[] {
  const position = Number(steps[at]);
  if (position > array.length + maxArrayPadding)
    throw requestFailed(`position ${position} is too far past the array's end`);
  const copy = array.slice();
  while (copy.length < position) copy.push(null);
  copy[position] = replaceIn(array[position], steps, at + 1, value);
  return copy;
}

function removeIn(holder: Value, steps: readonly string[], at: number): Value {
  const step = steps[at] as string;
  const isLast = at === steps.length - 1;
  if (Array.isArray(holder)) {
    const copy = holder.slice();
    copy[Number(step)] = isLast ? null : removeIn(copy[Number(step)] as Value, steps, at + 1);
    return copy;
  }
  const copy = { ...(holder as DocumentValue) };
  if (isLast) delete copy[step];
  else copy[step] = removeIn(copy[step] as Value, steps, at + 1);
  return copy;
}
