/**
 * The public board of a community (大家报的事): what was reported and what became of it. Nothing in it points to a door or
 * to a person: no words, no number, no floor, no hour; see docs/decisions/0014-the-board-tells-no-words.md.
 */
import * as v from 'valibot';
import { day } from './holidays';
import { query } from './operation';
import { endReasons, endings, states } from './request-states';
import { kindView } from './requests';
import { count, cursor, id } from './values';

export const boardItem = v.object({
  kind: kindView,
  /** As neighbours are told: the building and its stairway. */
  place: v.string(),
  reportedOn: day,
  state: v.picklist(states),
  /** Since when it is so. */
  stateOn: day,
  /** How it ended, and why where it was not fixed. */
  ending: v.optional(v.picklist(endings)),
  endReason: v.optional(v.picklist(endReasons)),
  /** How many households it is about, the first one counted. */
  households: count,
});
export type BoardItem = v.InferOutput<typeof boardItem>;

/** What was reported in a community of things that neighbours share, newest first. For everybody, at home there or not. */
export const board = query({
  name: 'requests.board',
  input: v.strictObject({ communityId: id, cursor: v.optional(cursor) }),
  output: v.object({ items: v.array(boardItem), cursor: v.nullable(cursor) }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 1 },
});
