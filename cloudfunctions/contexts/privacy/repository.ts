/** The only file that names the collections of privacy; the audit has one of its own. */
import type { Collection, Database } from '../../kernel/database';
import { auditCollection } from './audit-repository';

/** A key this database was written under; the key itself is in the environment alone. */
export interface KeyRecord {
  readonly _id: string;
  readonly fingerprint: string;
  readonly since: Date;
  /** Since when nothing is sealed under it any more: it may be dropped. */
  readonly emptySince?: Date;
}

/** How often a person did each operation lately: one document a person. */
export interface RateRecord {
  readonly _id: string;
  /** When a count last began. */
  readonly since: Date;
  readonly ops: Readonly<Record<string, { readonly since?: Date; readonly n: number }>>;
}

export const collections = {
  audit: auditCollection,
  keys: 'field-keys',
  rates: 'rates',
  erasures: 'erasures',
  exports: 'exports',
  corrections: 'corrections',
  chores: 'chores',
} as const;

/** More keys than a community rotates in a hundred years. */
const mostKeys = 100;

/** Key fingerprints and rates, as the privacy context keeps them. */
export function privacyRepository(database: Database) {
  const keys: Collection<KeyRecord> = database.collection(collections.keys);
  const rates: Collection<RateRecord> = database.collection(collections.rates);
  const { command } = database;
  return {
    keys,
    rates,
    allKeys: () => keys.find({ where: {}, order: [['_id', 'asc']], limit: mostKeys }),
    /** Counts one more and answers the count as it is then; undefined for somebody who was never counted. */
    countOne: (personId: string, op: string) =>
      rates.updateAndReturn({ _id: personId }, { [`ops.${op}.n`]: command.inc(1) }),
    beginAnew: (personId: string, op: string, since: Date) =>
      rates.update({ _id: personId }, { since, [`ops.${op}`]: command.set({ since, n: 1 }) }),
  };
}
