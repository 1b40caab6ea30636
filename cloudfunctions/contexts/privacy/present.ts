/** Audit rows and corrections as the person they are about reads them. */
import type { audited } from '#contracts/privacy';
import type { myCorrections } from '#contracts/rights';
import type { OutputOf } from '#contracts/operation';
import type { Vault } from '../../kernel/vault';
import type { AuditRecord } from './audit-repository';
import { toldRecord } from './audit-words';
import { sealedAnswer, sealedWords } from './personal';
import type { CorrectionRecord } from './rights-repository';
import { words } from './words';

type Correction = OutputOf<typeof myCorrections>['items'][number];
type Row = OutputOf<typeof audited>['items'][number];

/** One row, with the name of who did it as it is today. */
export function presentRow(record: AuditRecord, names: ReadonlyMap<string, string>): Row {
  const { _id, at, actorId, actorRole, why, from } = record;
  return {
    id: _id,
    at: at.toISOString(),
    who: { name: names.get(actorId) ?? words.nobody, role: actorRole },
    what: words.reasons[why],
    ...toldRecord(record),
    from,
  };
}

/** What he asked for and what was answered, opened for himself; who answered is in the row of it. */
export function presentCorrection(vault: Vault, record: CorrectionRecord): Correction {
  const { _id: id, at, field, answer, answeredAt, isDone } = record;
  return {
    id,
    at: at.toISOString(),
    field,
    words: vault.open(record.words, { ...sealedWords, id }),
    ...(answer !== undefined &&
      answeredAt && {
        answer: {
          at: answeredAt.toISOString(),
          isDone: isDone === true,
          words: vault.open(answer, { ...sealedAnswer, id }),
        },
      }),
  };
}
