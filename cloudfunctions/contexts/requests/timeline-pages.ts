/**
 * A timeline that has grown to fifty moves its oldest twenty-five into a page of their own, so that a case stays small
 * whatever happens to it. The page is written first and always with the same content, so a retry changes nothing.
 */
import type { Database } from '../../kernel/database';
import { pageId, type RequestRecord, type RequestsRepository } from './repository';
import type { Entry } from './request';
import { entriesPerPage } from './standing';

const entriesKept = 50;

/** The part of a change that appends an entry; moves older ones out of the way first when there are too many. */
export async function appendEntry(
  database: Database,
  repository: RequestsRepository,
  request: RequestRecord,
  entry: Entry,
): Promise<Record<string, unknown>> {
  const { command } = database;
  if (request.timeline.length < entriesKept) return { timeline: command.push([entry]) };
  const olderPages = request.olderPages + 1;
  await repository.pages.insert({
    _id: pageId(request._id, olderPages),
    requestId: request._id,
    entries: request.timeline.slice(0, entriesPerPage),
  });
  return { timeline: command.set([...request.timeline.slice(entriesPerPage), entry]), olderPages };
}
