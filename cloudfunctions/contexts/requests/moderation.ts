/** What the content context asks: which entry somebody may read, and whether others read it. */
import type * as contract from '#contracts/request-entries';
import type { OutputOf } from '#contracts/operation';
import type { SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import type { Collection, Database, Document } from '../../kernel/database';
import { excerptOf } from './gate';
import { canSee, onlyConfirmed } from './policy';
import { pageId, requestsRepository, type RequestRecord, type RequestsRepository } from './repository';
import type { Entry } from './request';
import { lookedAt } from './speaking';
import { sweepsRepository } from './sweeps-repository';
import { entriesPerPage, entryAt, firstNumber, pictureKey, standingKey } from './standing';

type FindEntry = typeof contract.findEntry;
type Moderate = typeof contract.moderate;
type ClearPicture = typeof contract.clearPicture;

export async function findEntry(call: Call<FindEntry, SystemActor>): Promise<OutputOf<FindEntry>> {
  const { id, entry: number, looking } = call.input;
  const repository = requestsRepository(call.database);
  const record = await repository.requests.get(id);
  if (!record || !canSee(looking, record)) return { entry: null };
  const { request } = await lookedAt({ looking, ask: call.ask }, record);
  if (!canSee(looking, request)) return { entry: null };
  const entry = await anyEntry(repository, request, number);
  if (!entry || looking.ids.includes(entry.who.id)) return { entry: null };
  const { communityId, number: requestNumber } = request;
  return {
    entry: {
      ...{ communityId, number: requestNumber, writerId: entry.who.id, excerpt: excerptOf(entry) },
      isHeard: canSee(onlyConfirmed(looking), request),
    },
  };
}

export async function moderate(call: Call<Moderate, SystemActor>): Promise<OutputOf<Moderate>> {
  const { id, entry, standing } = call.input;
  const change = { [`standings.${standingKey(entry)}`]: standing };
  const changed = await ownerOf(call.database, id).update({ _id: id }, change);
  return { isThere: changed === 1 };
}

export async function clearPicture(call: Call<ClearPicture, SystemActor>): Promise<OutputOf<ClearPicture>> {
  const { id, entry, picture } = call.input;
  const change = { [`clearPictures.${pictureKey(entry, picture)}`]: true };
  const changed = await ownerOf(call.database, id).update({ _id: id }, change);
  return { isThere: changed === 1 };
}

/** A request, or a spot of a sweep: the id of a spot is its sweep's and its own. */
function ownerOf(database: Database, id: string): Pick<Collection<Document>, 'update'> {
  return id.includes('~') ? sweepsRepository(database).spots : requestsRepository(database).requests;
}

async function anyEntry(
  repository: RequestsRepository,
  request: RequestRecord,
  number: number,
): Promise<Entry | undefined> {
  if (number >= firstNumber(request)) return entryAt(request, number);
  const page = await repository.pages.get(pageId(request._id, Math.ceil(number / entriesPerPage)));
  return page?.entries[(number - 1) % entriesPerPage];
}
