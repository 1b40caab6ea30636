/**
 * The only file that names the audit: rows are written and read. They end by their time, and who left is taken out of
 * them; nobody changes one, and a guard counts who asks for the endings.
 */
import type { AuditReason, auditPlaces } from '#contracts/privacy';
import type { Role } from '#contracts/values';
import { oneOf, type Database } from '../../kernel/database';
import { fromThere } from '../../kernel/paging';
import { removeOldest } from '../../kernel/personal';
import type { WrittenOnce } from '../../kernel/written-once';

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

export const auditCollection = 'audit';

/** Of a person's rows, as many as he takes along. */
const mostTaken = 1000;

/** The rows as everybody in privacy has them. */
export function auditRepository(database: Database) {
  const rows: WrittenOnce<AuditRecord> = database.collection(auditCollection);
  const newest = [
    ['at', 'desc'],
    ['_id', 'desc'],
  ] as const;
  return {
    /** Whether it was written; a row that is there already stays as it is. */
    write: (row: AuditRecord) => rows.insert(row),
    at: (rowId: string) => rows.get(rowId),
    writeMissing: (some: readonly AuditRecord[]) => rows.insertMissing(some),
    /** Of one person, under every id he ever had; one more than a page, to know whether there is another. */
    about: (subjectIds: readonly string[], cursor: string | undefined, size: number) =>
      rows.find({
        where: fromThere(database, { subjectId: oneOf(database, subjectIds) }, 'at', cursor),
        order: newest,
        limit: size + 1,
      }),
    allAbout: (subjectIds: readonly string[]) =>
      rows.find({ where: { subjectId: oneOf(database, subjectIds) }, order: newest, limit: mostTaken }),
  };
}

/** Takes somebody out of every row: what was done stays, who it was is gone. */
export async function eraseFromAudit(database: Database, ids: readonly string[], nobody: string): Promise<void> {
  const rows = database.endings<AuditRecord>(auditCollection);
  const some = oneOf(database, ids);
  await rows.update({ subjectId: some }, { subjectId: nobody, record: nobody, field: database.command.remove() });
  await rows.update({ actorId: some }, { actorId: nobody });
}

/** Ends what was kept long enough, one round of it. */
export function endAudit(database: Database, before: Date): Promise<number> {
  const rows = database.endings<AuditRecord>(auditCollection);
  return removeOldest(database, rows, { where: { at: database.command.lt(before) }, field: 'at' });
}
