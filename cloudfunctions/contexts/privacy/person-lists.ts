/**
 * Lists of persons that leave the system: of many, only when a second coordinator agreed; fetched once, within a day;
 * and everybody on it can read that he was.
 */
import * as people from '#contracts/people';
import { residentsOf } from '#contracts/residents';
import type * as contract from '#contracts/privacy';
import type { OutputOf } from '#contracts/operation';
import { personsWithoutSecond } from '../../../config/settings';
import { surfaceOf, type PersonActor } from '../../kernel/actor';
import type { Ask, Call } from '../../kernel/context';
import { leave } from '../../kernel/facts';
import { deriveId } from '../../kernel/ids';
import type { Change } from '../../kernel/database';
import { Refusal } from '../../kernel/refusal';
import { auditRepository } from './audit-repository';
import { linkSeconds } from './export-mine';
import { factOfList } from './facts';
import { asSheet, type PersonRow } from './person-sheet';
import { coordinated, coordinates } from './policy';
import { rightsRepository, type ExportRecord } from './rights-repository';

type AskExport = typeof contract.askExport;
type ExportsToApprove = typeof contract.exportsToApprove;
type ApproveExport = typeof contract.approveExport;
type FetchExport = typeof contract.fetchExport;

const day = 86_400_000;
const perPage = 500;
const rowsPerInsert = 100;

export async function askExport(call: Call<AskExport, PersonActor>): Promise<OutputOf<AskExport>> {
  const { actor, input, now, key } = call;
  const { communityId, why } = input;
  if (!coordinates(actor, communityId)) throw new Refusal('NOT_ALLOWED', 'another community');
  const { items } = await call.ask(residentsOf, { communityId, size: perPage });
  const state = items.length > personsWithoutSecond ? 'waiting' : 'allowed';
  const asked = { _id: deriveId('export', actor.personId, key), askerId: actor.personId, communityId };
  const waits = state === 'waiting' ? [factOfList(asked, state, now)] : [];
  const record: ExportRecord = {
    ...asked,
    kind: 'persons',
    at: now,
    state,
    why,
    persons: items.length,
    until: new Date(now.getTime() + day),
    fileIds: [],
    ...(waits.length > 0 && { v: 1, told: waits, outbox: waits, outboxAt: now }),
  };
  const { exports } = rightsRepository(call.database);
  if (await exports.insert(record)) return { id: record._id, state };
  const first = await exports.get(record._id);
  if (first?.communityId !== communityId || first.why !== why) throw new Refusal('KEY_REUSED', 'another list');
  return { id: first._id, state: stateWhenAsked(first) };
}

/** What the first arrival was told, whatever has become of it since. */
function stateWhenAsked({ persons = 0 }: ExportRecord): 'waiting' | 'allowed' {
  return persons > personsWithoutSecond ? 'waiting' : 'allowed';
}

export async function exportsToApprove(call: Call<ExportsToApprove, PersonActor>): Promise<OutputOf<ExportsToApprove>> {
  const { actor, input, now } = call;
  if (!coordinates(actor, input.communityId)) throw new Refusal('NOT_ALLOWED', 'another community');
  const waiting = await rightsRepository(call.database).waitingExports(input.communityId);
  const alive = waiting.filter(({ until }) => now < until);
  if (alive.length === 0) return { items: [] };
  const personIds = [...new Set(alive.map(({ askerId }) => askerId))];
  const names = new Map((await call.ask(people.namesOf, { personIds })).items.map((one) => [one.personId, one.name]));
  return {
    items: alive.map(({ _id, at, askerId, why = 'visits', persons = 0 }) => ({
      id: _id,
      at: at.toISOString(),
      who: names.get(askerId) ?? '',
      why,
      persons,
      canApprove: !actor.ids.includes(askerId) && coordinated(actor, input.communityId, at),
    })),
  };
}

export async function approveExport(call: Call<ApproveExport, PersonActor>): Promise<OutputOf<ApproveExport>> {
  const { actor, input, now } = call;
  const { exports } = rightsRepository(call.database);
  const record = await exports.get(input.id);
  if (!record?.communityId || !coordinates(actor, record.communityId)) throw new Refusal('NOT_FOUND', 'list');
  if (actor.ids.includes(record.askerId)) throw new Refusal('NOT_ALLOWED', 'his own list');
  if (!coordinated(actor, record.communityId, record.at)) throw new Refusal('NOT_ALLOWED', 'appointed since');
  const state = input.isAgreed === false ? 'refused' : 'allowed';
  const answer = { id: record._id, state } as const;
  const isHers = record.approverId === actor.personId;
  if (isHers && (record.state === 'refused') === (state === 'refused')) return answer;
  if (record.state !== 'waiting' || record.until <= now) throw new Refusal('WRONG_STATE', record.state);
  if ((await exports.update({ _id: record._id, state: 'waiting' }, answered(call, record, state))) === 0) {
    throw new Refusal('WRONG_STATE', 'somebody else answered');
  }
  return answer;
}

/** What was agreed to may be fetched for a day; what was refused is over. */
function answered(
  { actor, database, now }: Call<ApproveExport, PersonActor>,
  record: ExportRecord,
  state: 'allowed' | 'refused',
): Change {
  const fact = factOfList(record, state, now);
  const until = state === 'allowed' ? new Date(now.getTime() + day) : now;
  const { command } = database;
  const told = { v: command.inc(1), told: command.push([fact]), ...leave(database, fact) };
  return { state, approverId: actor.personId, at: now, until, ...told };
}

export async function fetchExport(call: Call<FetchExport, PersonActor>): Promise<OutputOf<FetchExport>> {
  const { actor, input, now, storage, database, key } = call;
  const { exports } = rightsRepository(database);
  const record = await exports.get(input.id);
  if (!record?.communityId || !actor.ids.includes(record.askerId)) throw new Refusal('NOT_FOUND', 'list');
  const fetchKey = `${actor.personId}~${key}`;
  if (record.fetchKey === fetchKey) return { id: record._id };
  permitFetch(call, record);
  const persons = await everybody(call.ask, record.communityId);
  // Between asking and fetching the community may have grown past what one person may take alone.
  if (persons.length > personsWithoutSecond && record.approverId === undefined) throw new Refusal('SECOND_NEEDED');
  await auditAll(call, record, persons);
  const fileId = await storage.keep(`exports/${actor.personId}/${record._id}.csv`, asSheet(persons));
  const until = new Date(now.getTime() + linkSeconds * 1000);
  const made = { state: 'made', fetchKey, until, fileIds: database.command.set([fileId]) };
  if ((await exports.update({ _id: record._id, state: 'allowed' }, made)) === 0) {
    throw new Refusal('WRONG_STATE', 'fetched already');
  }
  return { id: record._id };
}

function permitFetch({ actor, now }: Call<FetchExport, PersonActor>, record: ExportRecord): void {
  if (!coordinates(actor, record.communityId ?? '')) throw new Refusal('NOT_ALLOWED', 'not coordinator any more');
  if (record.state === 'waiting') throw new Refusal('SECOND_NEEDED');
  if (record.state !== 'allowed' || record.until <= now) throw new Refusal('WRONG_STATE', record.state);
}

async function everybody(ask: Ask, communityId: string): Promise<readonly PersonRow[]> {
  const all: PersonRow[] = [];
  for (let after: string | undefined; ; after = all.at(-1)?.personId) {
    const page = { communityId, size: perPage, ...(after !== undefined && { after }) };
    const { items } = await ask(residentsOf, page);
    all.push(...items);
    if (items.length < perPage) return all;
  }
}

/** Before the file is there: what cannot be told afterwards does not leave. */
async function auditAll(
  { database, actor, now }: Call<FetchExport, PersonActor>,
  { _id, communityId, why }: ExportRecord,
  persons: readonly PersonRow[],
): Promise<void> {
  const audit = auditRepository(database);
  const rows = persons.map(({ personId }) => ({
    _id: deriveId('audit', _id, personId),
    at: now,
    actorId: actor.personId,
    actorRole: 'coordinator' as const,
    subjectId: personId,
    record: `exports/${communityId ?? ''}`,
    // What the list is for stands where of another record its part stands.
    ...(why && { field: why }),
    why: 'export' as const,
    from: surfaceOf(actor),
  }));
  for (let at = 0; at < rows.length; at += rowsPerInsert) await audit.writeMissing(rows.slice(at, at + rowsPerInsert));
}
