/** `list.$.done` and `list.$[].done`: paths whose array positions depend on the document. */
import { conjunctsOf } from '../condition';
import { makeMatcher } from '../matcher';
import { stepsOf } from '../paths';
import { requestFailed } from '../refusals';
import type { DocumentValue } from '../value';
import { valueAt, withValue } from './set-path';
import type { UpdateContext } from './update';

/** The places a path means in a document: one, or for `$[]` one an element. */
export function resolvePositions(
  document: DocumentValue,
  path: string,
  context: UpdateContext,
): readonly (readonly string[])[] {
  const steps = stepsOf(path);
  if (!path.includes('$')) return [steps];
  const at = steps.findIndex((step) => step.startsWith('$'));
  const before = steps.slice(0, at);
  const array = valueAt(document, before);
  if (!Array.isArray(array))
    throw requestFailed(`The path '${before.join('.')}' must exist and be an array to apply '${path}'`);
  const positions = steps[at] === '$' ? [matchedPosition(document, before, array.length, context)] : [...array.keys()];
  const rest = steps.slice(at + 1).join('.');
  return positions.flatMap((position) =>
    resolvePositions(document, [...before, position, ...(rest === '' ? [] : [rest])].join('.'), context),
  );
}

/** The first element that alone satisfies what the query says about the array. */
function matchedPosition(
  document: DocumentValue,
  before: readonly string[],
  length: number,
  context: UpdateContext,
): number {
  const path = before.join('.');
  const about = conjunctsOf(context.condition).filter(
    (part) => part.kind === 'field' && (part.path === path || part.path.startsWith(`${path}.`)),
  );
  if (about.length > 0) {
    const matches = makeMatcher({ kind: 'and', parts: about }, context.evaluate);
    for (let position = 0; position < length; position++) {
      const element = valueAt(document, [...before, String(position)]) ?? null;
      if (matches(withValue(document, before, [element]))) return position;
    }
  }
  throw requestFailed('The positional operator did not find the match needed from the query.');
}
