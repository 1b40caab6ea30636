/** How one operation is tried by somebody on a record that is somewhere. */
import type * as v from 'valibot';
import type { Operation } from '#contracts/operation';
import type { Actor, Mark, Scene, Spot } from './scene';
import type { Where } from './table';

export type Place = Spot | 'none';

export interface Attempt<O extends Operation = Operation> {
  readonly operation: O;
  readonly wheres: readonly Where[];
  /** Who did it is not who he was: moved, given a role, or without one. */
  readonly changesActor: boolean;
  /** The input for a record of his own; undefined where somebody of that role has none. */
  readonly own?: (scene: Scene, actor: Actor) => Promise<v.InferInput<O['input']> | undefined>;
  /** The input for somebody else's record there, or for one that is nowhere; used again until it succeeded once. */
  readonly there?: (scene: Scene, place: Place) => Promise<v.InferInput<O['input']>>;
  /** Whether a record's words may stand in the answer, for an answer about no record: a list of one's own. */
  readonly mayShow: (mark: Mark, actor: Actor) => boolean;
}

type Trying<O extends Operation> = Partial<Omit<Attempt<O>, 'operation'>> & Pick<Attempt<O>, 'wheres'>;

/** An attempt of the walk. */
export function attempt<O extends Operation>(operation: O, trying: Trying<O>): Attempt {
  const full: Attempt<O> = { changesActor: false, mayShow: isHis, ...trying, operation };
  return full;
}

/** One that is about no record: the same input for everybody. */
export function plain<O extends Operation>(
  operation: O,
  input: v.InferInput<O['input']>,
  mayShow: Attempt['mayShow'] = isHis,
): Attempt {
  return attempt(operation, { wheres: ['none'], there: () => Promise.resolve(input), mayShow });
}

function isHis({ owner }: Mark, { role }: Actor): boolean {
  return owner === role;
}
