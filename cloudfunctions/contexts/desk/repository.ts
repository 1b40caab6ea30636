/** The only file that names the collection of desk approvals. */
import type { Collection, Database } from '../../kernel/database';
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
    /** Answers false when somebody collected it before. */
    claim: async (id: string, collectedKey: string, ticket: string) =>
      (await approvals.update({ _id: id, collectedKey: command.exists(false) }, { collectedKey, ticket })) === 1,
  };
}
