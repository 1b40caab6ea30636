/** One way of doing one operation. */
import type * as v from 'valibot';
import type { Operation } from '#contracts/operation';
import type { PersonOnPhone } from '../../emulator/seed/person';
import type { World } from './world';

/** Who does it, and with what. */
export interface Prepared<Input = unknown> {
  readonly by: PersonOnPhone;
  readonly input: Input;
}

export interface Act<O extends Operation = Operation> {
  readonly operation: O;
  /** The operation's name, and what is special about this way of doing it. */
  readonly title: string;
  readonly prepare: (world: World) => Promise<Prepared<v.InferInput<O['input']>>>;
  readonly traits: ActTraits;
}

export interface ActTraits {
  /** The way of doing it that costs the operation's seldom calls each time. */
  readonly isSeldom?: true;
  /** It uses up what WeChat tells once: when the answer is lost, the person has to begin again. */
  readonly isToldOnce?: true;
  /** The clock ends what it left within minutes: the next act begins after that. */
  readonly endsLater?: true;
  /** A field of its answer that is told as it stands now, by its contract: a picture may have been looked at meanwhile. */
  readonly tellsNow?: string;
}

/** An act of the table. */
export function act<O extends Operation>(
  operation: O,
  how: string,
  prepare: Act<O>['prepare'],
  traits: ActTraits = {},
): Act {
  const title = how === '' ? operation.name : `${operation.name} ${how}`;
  return { operation, title, prepare, traits };
}
