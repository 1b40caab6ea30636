/**
 * Plates to hang up. WeChat draws no code for a browser, so a coordinator at a desk asks for them, the minute's tick has
 * them drawn, and each is kept: one place, one code, for all editions.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { phoneNumber, plateScene } from './places';
import { count, id, instant, unitNumber } from './values';

/** Plates of one answer: eight sheets of six; the cloud gives fifty links a call. */
export const platesPerStack = 48;

/** Beside the door of each stairway, on a whole house, on a shop. */
export const plateKinds = ['units', 'buildings', 'shops'] as const;
export type PlateKind = (typeof plateKinds)[number];

/** Which plates: of one place, or of all in the community. */
const which = {
  communityId: id,
  /** Missing, they are those of stairways. */
  kind: v.optional(v.picklist(plateKinds)),
  buildingId: v.optional(id),
  shopId: v.optional(id),
};

/** `stuck`: WeChat drew none just now; the next tick tries again. */
export const plateOrderStates = ['waiting', 'drawing', 'stuck'] as const;

/** What was asked for and isn't all drawn yet. */
export const plateOrder = v.object({ at: instant, state: v.picklist(plateOrderStates), drawn: count, total: count });
export type PlateOrder = v.InferOutput<typeof plateOrder>;

export const plateToHang = v.object({
  scene: plateScene,
  /** What is largest on it: the house, or the shop. */
  building: v.string(),
  unit: v.optional(unitNumber),
  /** Where a shop is. */
  address: v.optional(v.string()),
  gridName: v.string(),
  gridPhone: phoneNumber,
  /** Where its code can be fetched for ten minutes; without, it isn't drawn yet. */
  url: v.optional(v.string()),
});
export type PlateToHang = v.InferOutput<typeof plateToHang>;

/** Asks for the codes of one place, or of all in the community. What is drawn already stays as it is. */
export const askPlates = command({
  name: 'places.askPlates',
  at: 'papers',
  input: v.strictObject(which),
  output: v.object({ order: plateOrder }),
  errors: ['NOT_FOUND', 'PLACE_UNKNOWN', 'KEY_REUSED'],
  who: ['coordinator'],
  budget: { calls: 4, seldom: 1 },
  rate: { most: 120, per: 'hour' },
});

/** The plates of one place, or of all in the community, a stack at a time, in the order people count them. */
export const plates = query({
  name: 'places.plates',
  at: 'papers',
  input: v.strictObject({ ...which, from: v.optional(count, 0) }),
  output: v.object({ total: count, drawn: count, order: v.nullable(plateOrder), items: v.array(plateToHang) }),
  errors: ['NOT_FOUND', 'PLACE_UNKNOWN'],
  who: ['coordinator'],
  budget: { calls: 5 },
});

/** Asked by the tick: draws some of what was asked for, a slice that is over in seconds. */
export const drawPlates = command({
  name: 'places.drawPlates',
  at: 'jobs',
  input: v.strictObject({}),
  output: v.object({ drawn: count }),
  errors: [],
  who: ['system'],
  budget: { calls: 1, seldom: 50 },
});
