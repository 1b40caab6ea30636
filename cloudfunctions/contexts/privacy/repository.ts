/** The only file that names the collections of privacy. */
import type { AuditReason, auditPlaces } from '#contracts/privacy';
import type { Role } from '#contracts/values';
import { oneOf, type Collection, type Database } from '../../kernel/database';
import { fromThere } from '../../kernel/paging';

/** Ids, codes and an instant: no name and no word of anybody, so that an erased person is in no row. */
export interface AuditRecord {
  readonly _id: string;
  readonly at: Date;
  readonly actorId: string;
  readonly actorRole: Role;
  readonly subjectId: string;
  readonly record: string;
  readonly field?: string;
  readonly why: AuditReason;
  readonly from: (typeof auditPlaces)[number];
}

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
  audit: 'audit',
  keys: 'field-keys',
  rates: 'rates',
  erasures: 'erasures',
  exports: 'exports',
  corrections: 'corrections',
  chores: 'chores',
} as const;

/** More keys than a community rotates in a hundred years. */
const mostKeys = 100;

/** Audit rows, key fingerprints and rates, as the privacy context keeps them. */
export function privacyRepository(database: Database) {
  const audit: Collection<AuditRecord> = database.collection(collections.audit);
  const keys: Collection<KeyRecord> = database.collection(collections.keys);
  const rates: Collection<RateRecord> = database.collection(collections.rates);
  const { command } = database;
  return {
    audit,
    keys,
    rates,
    allKeys: () => keys.find({ where: {}, order: [['_id', 'asc']], limit: mostKeys }),
    /** Of one person, under every id he ever had. */
    about: (subjectIds: readonly string[], cursor: string | undefined, size: number) =>
      audit.find({
        where: fromThere(database, { subjectId: oneOf(database, subjectIds) }, 'at', cursor),
        order: [
          ['at', 'desc'],
          ['_id', 'desc'],
        ],
        limit: size + 1,
      }),
    /** Counts one more and answers the count as it is then; undefined for somebody who was never counted. */
    countOne: (personId: string, op: string) =>
      rates.updateAndReturn({ _id: personId }, { [`ops.${op}.n`]: command.inc(1) }),
    beginAnew: (personId: string, op: string, since: Date) =>
      rates.update({ _id: personId }, { since, [`ops.${op}`]: command.set({ since, n: 1 }) }),
  };
}
