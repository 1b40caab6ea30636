/** What is true of audit rows, keys and rates, whatever failed on the way. */
import { auditReasons } from '#contracts/privacy';
import { eachOf, type Invariant } from '../../kernel/invariant';
import { collections, type AuditRecord, type KeyRecord, type RateRecord } from './repository';

const rowFields = ['_id', 'at', 'actorId', 'actorRole', 'subjectId', 'record', 'field', 'why', 'from'];

export const invariants: readonly Invariant[] = [
  {
    name: 'an audit row holds ids and codes and nothing else',
    holds: 'always',
    check: eachOf<AuditRecord>(
      collections.audit,
      (row) => auditReasons.includes(row.why) && Object.keys(row).every((field) => rowFields.includes(field)),
    ),
  },
  {
    name: 'a key is known by its fingerprint alone',
    holds: 'always',
    check: eachOf<KeyRecord>(collections.keys, ({ fingerprint }) => /^[0-9a-f]{32}$/.test(fingerprint)),
  },
  {
    name: 'what is counted was done at least once',
    holds: 'always',
    check: eachOf<RateRecord>(collections.rates, ({ ops }) => Object.values(ops).every(({ n }) => n >= 1)),
  },
];
