/** What is true of audit rows, keys and rates, whatever failed on the way. */
import { auditReasons } from '#contracts/privacy';
import { erasedId } from '../../kernel/actor';
import { deriveId } from '../../kernel/ids';
import { eachOf, type Invariant, type Invariants } from '../../kernel/invariant';
import { personsWithoutSecond } from '../../../config/settings';
import { factOf } from './facts';
import type { AuditRecord } from './audit-repository';
import { toldRecord } from './audit-words';
import { collections, type KeyRecord, type RateRecord } from './repository';
import type { CorrectionRecord, ErasureRecord, ExportRecord } from './rights-repository';

const askedFields = ['way', 'byId', 'role', 'fileId', 'witness', 'key', 'digest'];
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
    name: 'of an audit row its person reads which record it is about, and what of it',
    holds: 'always',
    check: eachOf<AuditRecord>(collections.audit, (row) => row.record === erasedId || toldRecord(row) !== undefined),
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
      const left = ['_id', 'erasedAt', 'isErased', 'asked', 'provenAt', 'v', 'outbox', 'outboxAt'];
      const fields = Object.keys(erasure).filter((field) => !left.includes(field));
      return erasure.dueAt === undefined ? fields.length === 0 && erasure.isErased : erasure.personIds !== undefined;
    }),
  },
  {
    name: 'of who was erased by another there is the way she said so and who did it; what proves it is kept or over',
    holds: 'always',
    check: eachOf<ErasureRecord>(collections.erasures, ({ asked, provenAt }, { fileIds }) => {
      if (!asked) return provenAt === undefined;
      const { fileId, witness } = asked;
      const isProven = asked.way === 'spoken' ? isSealed(witness) : fileId !== undefined && fileIds.has(fileId);
      return (
        Object.keys(asked).every((field) => askedFields.includes(field)) &&
        (provenAt === undefined ? fileId === undefined && witness === undefined : isProven)
      );
    }),
  },
  {
    name: 'that somebody was erased is told of where it is found, and of nobody by his id',
    holds: 'always',
    check: eachOf<ErasureRecord>(
      collections.erasures,
      ({ _id, outbox = [], outboxAt }) =>
        outbox.length > 0 === (outboxAt !== undefined) && !JSON.stringify(outbox).includes(_id),
    ),
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
    name: 'what is told of a list waits where it is found, and was left by that list',
    holds: 'always',
    check: eachOf<ExportRecord>(
      collections.exports,
      ({ _id, v = 0, told = [], outbox = [], outboxAt }) =>
        told.length === v &&
        outbox.length > 0 === (outboxAt !== undefined) &&
        outbox.every(({ id, exportId }) => exportId === _id && told.some((one) => one.id === id)),
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
      ({ words, answer, state, answererId }) =>
        [words, answer ?? words].every(isSealed) &&
        [answererId, answer].every((part) => (state === 'answered') === (part !== undefined)),
    ),
  },
  {
    name: 'what was answered is told once, and waits where it is found',
    holds: 'always',
    check: eachOf<CorrectionRecord>(
      collections.corrections,
      ({ v, state, outbox, outboxAt }) =>
        (state === 'answered') === (v === 2) &&
        outbox.length > 0 === (outboxAt !== undefined) &&
        outbox.length <= (state === 'answered' ? 1 : 0),
    ),
  },
  {
    name: 'a row about a correction says what its answer says',
    holds: 'afterRetry',
    check: ({ documents }) => {
      const rows = new Map(documents<AuditRecord>(collections.audit).map((row) => [row._id, row.why]));
      return documents<CorrectionRecord>(collections.corrections)
        .filter(({ _id, personId, state, isDone }) => {
          const said = rows.get(deriveId('audit', _id, personId));
          return state === 'answered' && said !== (isDone === true ? 'correct' : 'notCorrected');
        })
        .map(({ _id }) => _id);
    },
  },
];

/** Every answer that was given and every list that waited, told again from what was asked. */
export const factsOfThePast: Invariants['factsOfThePast'] = ({ documents }) => [
  ...documents<CorrectionRecord>(collections.corrections).flatMap((record) => {
    const { answeredAt, isDone = false } = record;
    return answeredAt === undefined ? [] : [factOf({ ...record, answeredAt, isDone })];
  }),
  ...documents<ExportRecord>(collections.exports).flatMap(({ told = [] }) => told),
];

function isSealed(text: string | undefined): boolean {
  return text !== undefined && /^v1\.[a-z0-9]+\./.test(text);
}
