/** The only file that names the collection of desk approvals. */
import { oneOf, type Collection, type Database } from '../../kernel/database';
import { deriveId } from '../../kernel/ids';

/** That somebody said yes to a code; `_id` follows from the code, which is stored nowhere. */
export interface ApprovalRecord {
  readonly _id: string;
  readonly personId: string;
  /** Of the command that said yes: the same one again is no second yes. */
  readonly key: string;
  readonly browser: string;
  readonly at: Date;
  readonly until: Date;
  /** Of the one command that collected it, and what it got, sealed. */
  readonly collectedKey?: string;
  readonly ticket?: string;
}

export const collections = { approvals: 'desk-approvals' } as const;

/** Documents of one round. */
const some = 100;

/** Where the ticket of an approval is sealed to. */
export const ticketAt = (id: string) => ({ collection: collections.approvals, field: 'ticket', id });

export function approvalId(nonce: string): string {
  return deriveId('desk approval', nonce);
}

/** Approvals, as the desk context keeps them. */
export function deskRepository(database: Database) {
  const approvals: Collection<ApprovalRecord> = database.collection(collections.approvals);
  const { command } = database;
  return {
    approvals,
    approvalsOf: (personIds: readonly string[]) =>
      approvals.find({ where: { personId: oneOf(database, personIds) }, limit: some }),
    removeOf: (personIds: readonly string[]) => approvals.remove({ personId: oneOf(database, personIds) }),
    endBefore: async (before: Date) => {
      const where = { until: command.lt(before) };
      const old = await approvals.find({ where, order: [['until', 'asc']], limit: some, fields: ['until'] });
      return old.length === 0 ? 0 : approvals.remove({ _id: command.in(old.map(({ _id }) => _id)) });
    },
    /** Answers false when somebody collected it before. */
    claim: async (id: string, collectedKey: string, ticket: string) =>
      (await approvals.update({ _id: id, collectedKey: command.exists(false) }, { collectedKey, ticket })) === 1,
  };
}
