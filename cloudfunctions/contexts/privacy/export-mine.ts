/** Everything that is kept about one person, as a page to read and as data, in a folder nobody else is given a link to. */
import type * as contract from '#contracts/privacy';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call, Context } from '../../kernel/context';
import { deriveId } from '../../kernel/ids';
import type { Kept } from '../../kernel/personal';
import { Refusal } from '../../kernel/refusal';
import type { Storage } from '../../kernel/storage';
import { keepersOf } from './close';
import { asPage, asData, type Listed } from './export-page';
import { rightsRepository, type ExportRecord } from './rights-repository';

type ExportMine = typeof contract.exportMine;
type Exports = typeof contract.exports;

/** Seconds a link to a file lives. */
export const linkSeconds = 600;
const linksPerCall = 50;
const day = 86_400_000;

/** Makes the handler that collects from every context. */
export function exportMineOf(contexts: readonly Context[]) {
  return async (call: Call<ExportMine, PersonActor>): Promise<OutputOf<ExportMine>> => {
    const { actor, now, storage, database, key } = call;
    const _id = deriveId('export', actor.personId, key);
    const { exports } = rightsRepository(database);
    const known = await exports.get(_id);
    if (known && known.kind !== 'mine') throw new Refusal('KEY_REUSED', 'a list');
    if (known?.state === 'made') return { id: _id };
    const kept = (await Promise.all(keepersOf(contexts).map((one) => one.collect(call, actor.ids)))).reverse().flat();
    const listed = await withLinks(storage, kept);
    // The record is first: a file nobody knows of would never end.
    const until = new Date(now.getTime() + day);
    const record: ExportRecord = {
      _id,
      kind: 'mine',
      askerId: actor.personId,
      at: now,
      state: 'allowed',
      until,
      fileIds: [],
    };
    if (!known && !(await exports.insert(record)) && (await exports.get(_id))?.kind !== 'mine') {
      throw new Refusal('KEY_REUSED', 'a list, meanwhile');
    }
    const path = `exports/${actor.personId}/${_id}`;
    const fileIds = await Promise.all([
      storage.keep(`${path}.html`, Buffer.from(asPage(listed, now), 'utf8')),
      storage.keep(`${path}.json`, Buffer.from(asData(listed, now), 'utf8')),
    ]);
    await exports.update({ _id }, { state: 'made', fileIds: database.command.set(fileIds) });
    return { id: _id };
  };
}

export async function exportsOfMine(call: Call<Exports, PersonActor>): Promise<OutputOf<Exports>> {
  const { database, storage, actor, now } = call;
  const found = await rightsRepository(database).exportsOf(actor.ids);
  const newest = [...found].sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, 20);
  const alive = newest.filter(({ until }) => now < until).flatMap(({ fileIds }) => fileIds);
  const links = await storage.links(alive.slice(0, linksPerCall), linkSeconds);
  return {
    items: newest.map(({ _id, kind, state, at, why, until, fileIds }) => ({
      id: _id,
      kind,
      state,
      at: at.toISOString(),
      ...(why && { why, until: until.toISOString() }),
      links: fileIds.flatMap((fileId) => {
        const url = links.get(fileId);
        return url === undefined ? [] : [{ name: fileId.slice(fileId.lastIndexOf('.') + 1), url }];
      }),
    })),
  };
}

async function withLinks(storage: Storage, kept: readonly Kept[]): Promise<readonly Listed[]> {
  const fileIds = kept.flatMap((one) => one.fileIds ?? []);
  const links = new Map<string, string>();
  for (let at = 0; at < fileIds.length; at += linksPerCall) {
    const some = await storage.links(fileIds.slice(at, at + linksPerCall), linkSeconds);
    for (const [fileId, link] of some) links.set(fileId, link);
  }
  return kept.map(({ title, lines, fileIds: own = [] }) => ({
    title,
    lines,
    photos: own.flatMap((fileId) => links.get(fileId) ?? []),
  }));
}
