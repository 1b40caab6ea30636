/** What leaves this context when a request moves. */
import type { RequestFact } from '#contracts/request-facts';
import type { RequestRecord } from './repository';
import type { Entry } from './request';
import { words as sentences } from './words';

type Told = Pick<
  RequestRecord,
  | '_id'
  | 'v'
  | 'number'
  | 'communityId'
  | 'gridId'
  | 'place'
  | 'words'
  | 'askerId'
  | 'reporterId'
  | 'handlerId'
  | 'handlerName'
>;

/** The fact of an entry; its id follows from the request and the version it made, so it is the same whenever it is told. */
export function factOf(request: Told, entry: Entry): RequestFact {
  const { _id, v, number, communityId, gridId, place, words, askerId, reporterId, handlerId, handlerName } = request;
  return {
    id: `${_id}.${v}`,
    kind: `requests.${entry.act}`,
    at: entry.at,
    requestId: _id,
    number,
    communityId,
    gridId,
    placeLabel: place.label,
    // What waits for a look is told to nobody beforehand.
    words: entry.isHeld ? sentences.held : (entry.words ?? words),
    askerId,
    ...(reporterId !== undefined && { reporterId }),
    ...(handlerId !== undefined && { handlerId }),
    ...(handlerName !== undefined && { handlerName }),
  };
}
