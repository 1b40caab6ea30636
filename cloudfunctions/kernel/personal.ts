/**
 * What a context keeps of persons, as the one who answers for their rights needs it: told, erased, kept no longer than
 * allowed, and sealed under the key of today. A context that keeps something of persons has this port in `personal.ts`.
 */
import type { Hindrance } from '#contracts/errors';
import type { PersonActor } from './actor';
import type { Delivery, Ports } from './context';
import type { Collection, Database, Document, Where } from './database';

export interface Personal {
  /** Everything that is kept of somebody, under every id he ever had. */
  collect(ports: Ports, personIds: readonly string[]): Promise<readonly Kept[]>;
  /** Why he cannot be erased now: what he must hand over before. */
  hindrances(ports: Ports, leaver: Pick<PersonActor, 'ids' | 'roles'>, now: Date): Promise<readonly Hindrance[]>;
  /**
   * Gives up what somebody else must hold before he goes: of several who leave at once, the last is told to stay. Asked
   * when nothing hinders him, right before he is erased.
   */
  giveUp?(ports: Ports, leaver: Pick<PersonActor, 'personId' | 'roles'>, now: Date): Promise<readonly Hindrance[]>;
  /** Where other contexts may hold copies of what this one keeps of him. */
  tracesOf(ports: Ports, personIds: readonly string[]): Promise<Traces>;
  /** Deletes what is his, and takes him out of what must stay explained. Done twice it changes nothing more. */
  erase(delivery: Delivery, leaving: Leaving): Promise<void>;
  readonly sealed: readonly SealedField[];
  readonly retention: readonly Retention[];
}

/** One thing that is kept, in words its owner reads. */
export interface Kept {
  readonly title: string;
  readonly lines: readonly (readonly [label: string, value: string])[];
  readonly fileIds?: readonly string[];
}

export interface Traces {
  /** His own records, and records of others that name him as the one who worked on them. */
  readonly recordIds: readonly string[];
  readonly workedIds: readonly string[];
  /** Facts that are about him, with all they were told to. */
  readonly facts: readonly { readonly id: string; readonly personIds: readonly string[] }[];
}

export const noTraces: Traces = { recordIds: [], workedIds: [], facts: [] };

export interface Leaving extends Traces {
  readonly personIds: readonly string[];
}

/** Where sealed texts lie, for the rotation of keys. */
export interface SealedField {
  readonly collection: string;
  /** The name it is bound to. */
  readonly field: string;
  /** Where it may stand in a document; a `*` is every element or key. One text stands under all of them alike. */
  readonly paths: readonly string[];
  /** Whose it is, where that is not the document it stands in: the collection, and the field with the id. */
  readonly boundTo?: { readonly collection: string; readonly id: string };
  /** What finds the text at `of` without opening it. */
  readonly blind?: { readonly path: string; readonly of: string; readonly purpose: string };
}

/** Something that is kept for so many days and no longer. */
export interface Retention {
  readonly name: string;
  readonly days: number;
  /** Ends the keeping of some that are older than `before`; answers how many, and none when nothing is left. */
  end(ports: Ports, before: Date): Promise<number>;
}

/** Documents of one round. */
const oneRound = 100;

/** Removes the oldest by `field` of what matches, one round of them; answers how many, and none when nothing is left. */
export async function removeOldest(
  { command }: Pick<Database, 'command'>,
  collection: Pick<Collection<Document>, 'find' | 'remove'>,
  { where, field }: { readonly where: Where; readonly field: string },
): Promise<number> {
  const old = await collection.find({ where, order: [[field, 'asc']], limit: oneRound, fields: [field] });
  return old.length === 0 ? 0 : collection.remove({ _id: command.in(old.map(({ _id }) => _id)) });
}

/** Goes on while there is something left to do. */
export async function untilNone(doSome: () => Promise<number>): Promise<void> {
  for (let rounds = 0; rounds < mostRounds && (await doSome()) > 0; rounds += 1);
}

/** More than a life of reports; what never ends is broken, and stops. */
const mostRounds = 500;
