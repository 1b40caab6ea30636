/**
 * How an operation is declared. Server, client, authorisation table, fuzzing and budgets are all read from here.
 */
import type * as v from 'valibot';
import type { ErrorCode } from './errors';
import type { Role } from './values';

export interface Operation<
  Kind extends 'command' | 'query' = 'command' | 'query',
  Input extends v.GenericSchema = v.GenericSchema,
  Output extends v.GenericSchema = v.GenericSchema,
> {
  /** `context.verb`; imported, never typed as a string elsewhere. */
  readonly name: `${string}.${string}`;
  readonly kind: Kind;
  /** The deployed function that answers it. */
  readonly at: 'app' | 'jobs' | 'papers';
  readonly input: Input;
  readonly output: Output;
  /** Errors of its own, beside the kernel's. */
  readonly errors: readonly ErrorCode[];
  /** Roles that may call it at all; whose cases they may touch is the context's policy. `system` = only other contexts. */
  readonly who: readonly Role[];
  readonly budget: Budget;
  /**
   * Of a command open to residents: whether one who took his agreement to the privacy guide back may do it. It leaves
   * nothing new of him, or it is his right. What a role alone opens is work, and goes on.
   */
  readonly isForGuests?: true;
  /**
   * How often one person may do it; a command without says `usualRate`, and null is only for what costs next to nothing.
   * A query is counted only where it says so: where asking often enough would be guessing.
   */
  readonly rate?: Rate | null;
}

/** So many times by one person within that time, whichever phone or desk he uses. */
export interface Rate {
  readonly most: number;
  readonly per: 'hour' | 'day';
}

/** Ten a minute, an hour long: more than fingers do, less than a machine would like to. */
export const usualRate: Rate = { most: 600, per: 'hour' };

/** Database calls of one invocation, beyond the kernel's own (identity: one read; a rate: one write, where there is one). */
export interface Budget {
  readonly calls: number;
  /** Further calls that happen now and then: a building seen for the first time, a timeline page that is full, a replay. */
  readonly seldom?: number;
}

/** Whether each time is counted: every command but those that cost next to nothing, and the queries that say a rate. */
export function isCounted({ kind, rate }: Pick<Operation, 'kind' | 'rate'>): boolean {
  return kind === 'command' ? rate !== null : rate !== undefined && rate !== null;
}

export type Command = Operation<'command'>;
export type Query = Operation<'query'>;
export type InputOf<O extends Operation> = v.InferOutput<O['input']>;
/** What a caller hands over: before trimming and defaults. */
export type GivenOf<O extends Operation> = v.InferInput<O['input']>;
export type OutputOf<O extends Operation> = v.InferOutput<O['output']>;

type Declaration<Input extends v.GenericSchema, Output extends v.GenericSchema> = Omit<
  Operation<'command', Input, Output>,
  'kind' | 'at'
> & { readonly at?: 'app' | 'jobs' | 'papers' };

/** Declares an operation that changes something; it travels with a key, and a second arrival changes nothing more. */
export function command<Input extends v.GenericSchema, Output extends v.GenericSchema>(
  declared: Declaration<Input, Output>,
): Operation<'command', Input, Output> {
  return { at: 'app', ...declared, kind: 'command' };
}

/** Declares an operation that only answers. */
export function query<Input extends v.GenericSchema, Output extends v.GenericSchema>(
  declared: Declaration<Input, Output>,
): Operation<'query', Input, Output> {
  return { at: 'app', ...declared, kind: 'query' };
}
