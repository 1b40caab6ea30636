/** What is true of approvals, whatever failed on the way. */
import { deskTimes } from '#contracts/desk';
import { eachOf, type Invariant } from '../../kernel/invariant';
import { collections, type ApprovalRecord } from './repository';

export const invariants: readonly Invariant[] = [
  {
    name: 'a desk is approved while its code is good, for two minutes at most',
    holds: 'always',
    check: eachOf<ApprovalRecord>(
      collections.approvals,
      ({ at, until }) => at < until && until.getTime() - at.getTime() <= deskTimes.code,
    ),
  },
  {
    name: 'a ticket lies sealed beside the one command that collected it',
    holds: 'always',
    check: eachOf<ApprovalRecord>(
      collections.approvals,
      ({ collectedKey, ticket }) =>
        (collectedKey === undefined) === (ticket === undefined) && (ticket === undefined || ticket.startsWith('v1.')),
    ),
  },
];
