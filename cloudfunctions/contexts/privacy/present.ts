/** Audit rows as the person they are about reads them. */
import type { audited } from '#contracts/privacy';
import type { OutputOf } from '#contracts/operation';
import type { AuditRecord } from './repository';
import { words } from './words';

type Row = OutputOf<typeof audited>['items'][number];

/** One row, with the name of who did it as it is today. */
export function presentRow(record: AuditRecord, names: ReadonlyMap<string, string>): Row {
  const { _id, at, actorId, actorRole, why, from } = record;
  return {
    id: _id,
    at: at.toISOString(),
    who: { name: names.get(actorId) ?? words.nobody, role: actorRole },
    what: words.reasons[why],
    from,
  };
}
