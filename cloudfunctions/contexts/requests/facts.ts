/** What leaves this context when a request moves. */
import type { RequestFact } from '#contracts/request-facts';
import { sides } from '#contracts/request-states';
import { publicPlace } from './place-label';
import type { RequestRecord } from './repository';
import type { Entry } from './request';
import { heldAs } from './standing';
import { isUrgent, type Reported } from './urgent';
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
  | 'standings'
  | 'kind'
  | 'households'
  | 'parts'
  | 'missedChecks'
  | 'isUnsure'
  | 'isByCall'
  | 'answers'
>;

/** The fact of an entry; its id follows from the request and the version it made, so it is the same whenever it is told. */
export function factOf(request: Told, entry: Entry): RequestFact {
  const { _id, v, number, communityId, gridId, place, askerId, reporterId, handlerId, handlerName } = request;
  const { households = [] } = request;
  return {
    id: `${_id}.${v}`,
    kind: `requests.${entry.act}`,
    at: entry.at,
    requestId: _id,
    number,
    communityId,
    gridId,
    placeLabel: place.label,
    words: toldWords(request, entry),
    askerId,
    actorId: entry.who.id,
    publicPlace: publicPlace(place).label,
    ...(entry.ending && { ending: entry.ending }),
    ...saidBeside(request, entry),
    ...(request.isByCall && { isByCall: true }),
    ...(households.length > 0 && { joined: households.length }),
    ...(reporterId !== undefined && { reporterId }),
    ...(handlerId !== undefined && { handlerId }),
    ...(handlerName !== undefined && { handlerName }),
    ...(isUrgent(entry, reportedOf(request)) && { isUrgent: true }),
  };
}

function reportedOf({ words, kind, answers = [] }: Told): Reported {
  return { words, level: kind?.level, isDanger: answers.some(({ isDanger }) => isDanger) };
}

/** Whom it was said to, for when, and how far it went. */
function saidBeside({ parts = [], v, missedChecks = 0, isUnsure }: Told, { day, isHalf }: Entry): Partial<RequestFact> {
  // A part is numbered by the entry that asked for it, and an entry by the version it made.
  const asked = parts.find(({ number, isLead }) => number === v && !isLead);
  const lead = parts.find(({ number, isLead }) => number === v && isLead);
  return {
    ...(asked && { toId: asked.toId }),
    ...(lead && { leadId: lead.toId }),
    ...(day !== undefined && { day }),
    ...(isHalf && { isHalf }),
    ...((missedChecks > 1 || (missedChecks > 0 && isUnsure)) && { isAgain: true }),
  };
}

/** What waits for a look, or was kept back, is told to nobody: not with its own entry, nor with one that says nothing. */
function toldWords(request: Told, entry: Entry): string {
  const { isHeld, words } = entry;
  if (isHeld) return sentences.heldAs.waiting;
  if (words !== undefined) return isNeighbours(request, entry) ? sentences.toldByNeighbour : words;
  const held = heldAs(request, { isHeld: false }, 1);
  return held === undefined ? request.words : sentences.heldAs[held];
}

/**
 * Whether somebody said it who lives with it too: his words stay in the case alone, from which they go with him. What was
 * said for somebody, or by a worker, is not his.
 */
function isNeighbours({ askerId, reporterId }: Told, { act, who, forName }: Entry): boolean {
  return (
    sides[act] === 'resident' &&
    who.role === 'resident' &&
    forName === undefined &&
    ![askerId, reporterId].includes(who.id)
  );
}
