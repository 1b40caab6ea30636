/**
 * 我家也是: one thing that many live with is one request. A household joins with one tap, is told how it goes on, and may
 * say that it is not fixed. Who reported it stays unsaid, and so does who joined.
 */
import * as v from 'valibot';
import { categoryCodes, type CategoryCode } from './community-settings';
import { command, query } from './operation';
import { states } from './request-states';
import { kindView, placeView } from './requests';
import { count, id, instant } from './values';

/** Kinds that neighbours share. What is told of an old person, a quarrel or a purse is nobody else's. */
export const sharedKinds: readonly CategoryCode[] = ['A2', 'A3', 'B1', 'B2', 'B3', 'B5', 'E1'];

/** What a neighbour is told of a request: where, what and how far; never who, nor on which floor. */
export const neighbourCard = v.object({
  id,
  number: v.string(),
  words: v.string(),
  place: placeView,
  kind: kindView,
  state: v.picklist(states),
  reportedAt: instant,
  /** How many households it is about, the first one counted. */
  households: count,
});
export type NeighbourCard = v.InferOutput<typeof neighbourCard>;

/** What is open of that kind in a building of the community I live in, newest first, three at most. */
export const nearby = query({
  name: 'requests.nearby',
  input: v.strictObject({ buildingId: id, category: v.picklist(categoryCodes) }),
  output: v.object({ items: v.array(neighbourCard) }),
  errors: [],
  who: ['resident'],
  budget: { calls: 1 },
});

/** It is so at my home too, in that building: the household is counted once, and hears of it from now on. */
export const join = command({
  name: 'requests.join',
  input: v.strictObject({ id }),
  output: v.object({ id, households: count }),
  // Told the same whether it is closed, not shared, or of another building: which of them is nobody's to learn.
  errors: ['NOT_FOUND'],
  who: ['resident'],
  // A second person of a household that has joined is added to it; each further home is a building to look in.
  budget: { calls: 2, seldom: 1 },
});

/** Asked by notices: who joined a request, beside the one who reported it, and lives there still. */
export const joinedPersons = query({
  name: 'requests.joinedPersons',
  input: v.strictObject({ id }),
  output: v.object({ personIds: v.array(id) }),
  errors: [],
  who: ['system'],
  // Who lives where is people's to know.
  budget: { calls: 2 },
});
