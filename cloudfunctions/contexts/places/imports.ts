/** Imports as a coordinator sees them: the list, one with what is wrong in it, and giving one up. */
import type * as contract from '#contracts/places-papers';
import type { Operation, OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { mayKeepPlaces } from './policy';
import { presentExamined, presentImport } from './present';
import { placesRepository, type ImportRecord } from './repository';

type Imports = typeof contract.imports;
type ViewImport = typeof contract.viewImport;
type DropImport = typeof contract.dropImport;

export async function imports(call: Call<Imports, PersonActor>): Promise<OutputOf<Imports>> {
  const { communityId } = call.input;
  if (!mayKeepPlaces(call.actor, communityId)) throw new Refusal('NOT_ALLOWED', 'not his community');
  const found = await placesRepository(call.database).importsOf(communityId);
  return { items: found.map(presentImport) };
}

export async function viewImport(call: Call<ViewImport, PersonActor>): Promise<OutputOf<ViewImport>> {
  const record = await importToKeep(call, call.input.importId);
  return presentExamined(record, call);
}

/** Whoever coordinates may: the colleague who began may be ill. What was written is never read, and goes in time. */
export async function dropImport(call: Call<DropImport, PersonActor>): Promise<OutputOf<DropImport>> {
  const record = await importToKeep(call, call.input.importId);
  const repository = placesRepository(call.database);
  if (record.state === 'wrong' || record.state === 'done') throw new Refusal('WRONG_STATE', record.state);
  if (record.state !== 'dropped') await repository.moveOpen(record, { state: 'dropped' });
  await repository.release(record.communityId, record._id);
  const community = await repository.communities.get(record.communityId);
  if (community?.madeBy === record._id) {
    // It was switched to while it was being dropped: what people see by now is what is true.
    await repository.imports.update({ _id: record._id }, { state: 'done' });
    throw new Refusal('WRONG_STATE', 'done meanwhile');
  }
  if (record.file !== undefined) await call.storage.remove([record.file]).catch(() => undefined);
  return { import: presentImport({ ...record, state: 'dropped' }) };
}

/** An import of a community the actor keeps; another one's is not there. */
export async function importToKeep(call: Call<Operation, PersonActor>, importId: string): Promise<ImportRecord> {
  const record = await placesRepository(call.database).imports.get(importId);
  if (!record || !mayKeepPlaces(call.actor, record.communityId)) throw new Refusal('NOT_FOUND', 'import');
  return record;
}
