/** One function an operation. */
import * as people from '#contracts/people';
import type * as contract from '#contracts/privacy';
import type { OutputOf } from '#contracts/operation';
import { limits } from '#contracts/values';
import type { PersonActor, SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { deriveId } from '../../kernel/ids';
import { toPage } from '../../kernel/paging';
import { auditRepository } from './audit-repository';
import { presentRow } from './present';

/** What arrives again within it is a command sent twice; later, somebody reached for it again. */
const retryMs = 3_600_000;

type Note = typeof contract.note;
type Audited = typeof contract.audited;

export async function note(call: Call<Note, SystemActor>): Promise<OutputOf<Note>> {
  const { once, field, ...row } = call.input;
  const { now } = call;
  const rows = auditRepository(call.database);
  // A key is the client's own: that it was used for something else, or long ago, must not keep a row back.
  const parts = [once, row.subjectId, row.why, row.record, field ?? ''];
  const record = { _id: deriveId('audit', ...parts), at: now, ...row, ...(field !== undefined && { field }) };
  if (await rows.write(record)) return { isNoted: true };
  const first = await rows.at(record._id);
  const isRetry = first !== undefined && now.getTime() - first.at.getTime() < retryMs;
  if (!isRetry) await rows.write({ ...record, _id: deriveId('audit', ...parts, now.toISOString()) });
  return { isNoted: true };
}

export async function audited(call: Call<Audited, PersonActor>): Promise<OutputOf<Audited>> {
  const rows = await auditRepository(call.database).about(call.actor.ids, call.input.cursor, limits.page);
  const { items, cursor } = toPage(rows, limits.page, ({ _id, at }) => ({ at, id: _id }));
  if (items.length === 0) return { items: [], cursor };
  const personIds = [...new Set(items.map(({ actorId }) => actorId))];
  const known = await call.ask(people.namesOf, { personIds });
  const names = new Map(known.items.map(({ personId, name }) => [personId, name]));
  return { items: items.map((record) => presentRow(record, names)), cursor };
}
