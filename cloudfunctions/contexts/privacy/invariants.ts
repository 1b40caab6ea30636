/** What is true of audit rows, keys and rates, whatever failed on the way. */
import { auditReasons } from '#contracts/privacy';
import { eachOf, type Invariant } from '../../kernel/invariant';
import { personsWithoutSecond } from '../../../config/settings';
import { collections, type AuditRecord, type KeyRecord, type RateRecord } from './repository';
import type { CorrectionRecord, ErasureRecord, ExportRecord } from './rights-repository';

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
  {
    name: 'of who left there is an id, when, and nothing more once he is out of everything',
    holds: 'always',
    check: eachOf<ErasureRecord>(collections.erasures, (erasure) => {
      const fields = Object.keys(erasure).filter((field) => !['_id', 'erasedAt', 'isErased'].includes(field));
      return erasure.dueAt === undefined ? fields.length === 0 && erasure.isErased : erasure.personIds !== undefined;
    }),
  },
  {
    name: 'a list of many that was made was agreed to by another one than who asked',
    holds: 'always',
    check: eachOf<ExportRecord>(
      collections.exports,
      ({ state, persons = 0, approverId, askerId }) =>
        approverId !== askerId && (state !== 'made' || persons <= personsWithoutSecond || approverId !== undefined),
    ),
  },
  {
    name: 'every file somebody took along is known until it ends',
    holds: 'afterRetry',
    check: (store) => {
      const known = new Set(store.documents<ExportRecord>(collections.exports).flatMap(({ fileIds }) => fileIds));
      return [...store.fileIds].filter((fileId) => /^cloud:\/\/[^/]+\/exports\//.test(fileId) && !known.has(fileId));
    },
  },
  {
    name: 'what is asked to be put right is sealed, and answered once by somebody or waiting',
    holds: 'always',
    check: eachOf<CorrectionRecord>(
      collections.corrections,
      ({ words, state, answererId }) =>
        /^v1\.[a-z0-9]+\./.test(words) && (state === 'answered') === (answererId !== undefined),
    ),
  },
];
