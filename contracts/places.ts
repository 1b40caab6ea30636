/**
 * Places: which community, grid and building something is in, and whose it is to look after.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { count, id, limits, text } from './values';

/** An id chosen at set-up; the tilde is kept for joining ids. */
const ownId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,29}$/, 'id'));

export const phoneNumber = v.pipe(v.string(), v.regex(/^[0-9][0-9-]{2,15}$/, 'phone'));

export const grid = v.object({ id, name: v.string(), phone: phoneNumber });

export const community = v.object({
  id,
  name: v.string(),
  street: v.string(),
  /** A human being answers here in working hours; shown whenever anything fails. */
  phone: phoneNumber,
  grids: v.array(grid),
});
export type Community = v.InferOutput<typeof community>;

export const building = v.object({
  id,
  communityId: id,
  gridId: id,
  /** As people say it: 青年路新村 3 号楼. */
  name: v.string(),
  units: count,
  floors: count,
});
export type Building = v.InferOutput<typeof building>;

/** What a community is opened with: itself, its grids, its buildings. */
export const opening = v.strictObject({
  community: v.strictObject({
    id: ownId,
    name: text({ min: 2, max: 20 }),
    street: text({ min: 2, max: 20 }),
    phone: phoneNumber,
  }),
  grids: v.pipe(
    v.array(v.strictObject({ id: ownId, name: text({ min: 1, max: 20 }), phone: phoneNumber })),
    v.minLength(1),
    v.maxLength(60),
  ),
  buildings: v.pipe(
    v.array(
      v.strictObject({
        id: ownId,
        gridId: ownId,
        name: text({ min: 1, max: 30 }),
        units: v.pipe(count, v.minValue(1), v.maxValue(limits.building.units)),
        floors: v.pipe(count, v.minValue(1), v.maxValue(limits.building.floors)),
      }),
    ),
    v.minLength(1),
    v.maxLength(400),
  ),
});
export type Opening = v.InferOutput<typeof opening>;

/** The communities that can be chosen on a first visit. */
export const communities = query({
  name: 'places.communities',
  input: v.strictObject({}),
  output: v.object({ items: v.array(community) }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 1 },
});

/** The buildings of a community, in the order people count them. */
export const buildings = query({
  name: 'places.buildings',
  input: v.strictObject({ communityId: id }),
  output: v.object({ items: v.array(building) }),
  errors: ['NOT_FOUND'],
  who: ['visitor', 'resident'],
  budget: { calls: 1 },
});

/** Asked by other contexts: the building something stands in, and whose grid it is. */
export const findBuilding = query({
  name: 'places.findBuilding',
  input: v.strictObject({ buildingId: id }),
  output: v.object({ building: v.nullable(building), gridName: v.optional(v.string()) }),
  errors: [],
  who: ['system'],
  budget: { calls: 0, seldom: 2 },
});

/** Asked by other contexts: a community by its id. */
export const findCommunity = query({
  name: 'places.findCommunity',
  input: v.strictObject({ communityId: id }),
  output: v.object({ community: v.nullable(community) }),
  errors: [],
  who: ['system'],
  budget: { calls: 0, seldom: 1 },
});

/**
 * Asked by people, who has checked the code: opens a community with its grids and buildings. Told again by the same
 * founder with the same words, it changes nothing.
 */
export const open = command({
  name: 'places.open',
  input: v.strictObject({ founderId: id, digest: v.string(), opening }),
  output: v.object({ communityId: id }),
  errors: ['SETUP_CODE_WRONG', 'PLACE_UNKNOWN', 'KEY_REUSED'],
  who: ['system'],
  budget: { calls: 2, seldom: 401 },
});
