/**
 * Places: which community, grid and building something is in, and whose it is to look after.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { count, floorNumber, id, limits, roleSchema, text, unitNumber } from './values';

/** An id chosen at set-up; the tilde is kept for joining ids. */
export const ownId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,29}$/, 'id'));

export const phoneNumber = v.pipe(v.string(), v.regex(/^[0-9][0-9-]{2,15}$/, 'phone'));

export const microGrid = v.object({ id, name: v.string() });

export const grid = v.object({
  id,
  name: v.string(),
  phone: phoneNumber,
  microGrids: v.optional(v.array(microGrid)),
});

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
  microGridId: v.optional(id),
});
export type Building = v.InferOutput<typeof building>;

/** What a shop deals in: what an inspection looks for hangs on it. */
export const shopKinds = ['catering', 'food', 'retail', 'repair', 'beauty', 'training', 'leisure', 'other'] as const;
export type ShopKind = (typeof shopKinds)[number];

export const shop = v.object({
  id,
  communityId: id,
  gridId: id,
  name: v.string(),
  kind: v.picklist(shopKinds),
  buildingId: v.optional(id),
  /** Where it is, as people say it. */
  address: v.string(),
});
export type Shop = v.InferOutput<typeof shop>;

/** The doors of one floor of one unit, as they are numbered there. */
export const doorFloor = v.object({ unit: unitNumber, floor: floorNumber, doors: v.array(v.string()) });
export type DoorFloor = v.InferOutput<typeof doorFloor>;

/** What a plate's code carries: a building with or without unit, or a shop. */
export const plateScene = v.pipe(v.string(), v.regex(/^(b[0-9a-f]{12}(-[1-9][0-9]?)?|s[0-9a-f]{12})$/, 'plate'));

/** The page a plate opens, with `scene`. */
export const platePage = 'pages/places/plate/plate';

/** Letters of a community's and a street's name. */
export const placeNameLimits = { min: 2, max: 20 } as const;

/** What a community is opened with: itself, its grids, its buildings. */
export const opening = v.strictObject({
  community: v.strictObject({
    id: ownId,
    name: text(placeNameLimits),
    street: text(placeNameLimits),
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

/** The buildings of a community, in the order people count them. Other contexts ask it too. */
export const buildings = query({
  name: 'places.buildings',
  input: v.strictObject({ communityId: id }),
  output: v.object({ items: v.array(building) }),
  errors: ['NOT_FOUND'],
  who: ['visitor', 'resident', 'system'],
  budget: { calls: 2 },
});

/** The doors of a building, by unit and floor; none where nobody has listed them yet. */
export const doors = query({
  name: 'places.doors',
  input: v.strictObject({ buildingId: id }),
  output: v.object({ building, floors: v.array(doorFloor) }),
  errors: ['PLACE_UNKNOWN'],
  who: ['visitor', 'resident'],
  budget: { calls: 2 },
});

/** The shops of a community, in the order of its list. */
export const shops = query({
  name: 'places.shops',
  input: v.strictObject({ communityId: id }),
  output: v.object({ items: v.array(shop) }),
  errors: ['NOT_FOUND'],
  who: ['visitor', 'resident'],
  budget: { calls: 2 },
});

/** Whose grid is this: whom to ring about a building, and who walks there. */
export const whose = query({
  name: 'places.whose',
  input: v.strictObject({ buildingId: id }),
  output: v.object({
    building,
    communityName: v.string(),
    communityPhone: phoneNumber,
    gridName: v.string(),
    gridPhone: phoneNumber,
    microGridName: v.optional(v.string()),
    workers: v.array(v.object({ name: v.string(), role: roleSchema })),
  }),
  errors: ['PLACE_UNKNOWN'],
  who: ['visitor', 'resident'],
  budget: { calls: 1, seldom: 4 },
});

/** Opens a place by the code on its plate. */
export const byPlate = query({
  name: 'places.byPlate',
  input: v.strictObject({ scene: plateScene }),
  output: v.object({
    building: v.optional(building),
    unit: v.optional(unitNumber),
    shop: v.optional(shop),
    communityName: v.string(),
    gridName: v.string(),
    gridPhone: phoneNumber,
  }),
  errors: ['PLACE_UNKNOWN'],
  who: ['visitor', 'resident'],
  budget: { calls: 2 },
});

/** Changes the number that is rung for a community, or for one of its grids. Within a minute everybody sees it. */
export const setPhone = command({
  name: 'places.setPhone',
  input: v.strictObject({ communityId: id, gridId: v.optional(id), phone: phoneNumber }),
  output: v.object({ community }),
  errors: ['NOT_FOUND', 'PLACE_UNKNOWN', 'STALE'],
  who: ['coordinator'],
  budget: { calls: 2 },
});

const names = { name: text(placeNameLimits), street: text(placeNameLimits) };

/**
 * Changes what a community and its street are called; `seen` is what one saw. Within a minute everybody reads it. Whoever
 * oversees a street oversees the communities that name it.
 */
export const setNames = command({
  name: 'places.setNames',
  input: v.strictObject({ communityId: id, seen: v.strictObject({ name: v.string(), street: v.string() }), ...names }),
  output: v.object({ community }),
  errors: ['NOT_FOUND', 'STALE'],
  who: ['coordinator'],
  budget: { calls: 2 },
  rate: { most: 60, per: 'hour' },
});

/** Asked by other contexts: the building something stands in, and whose grid it is. */
export const findBuilding = query({
  name: 'places.findBuilding',
  input: v.strictObject({ buildingId: id }),
  output: v.object({ building: v.nullable(building), gridName: v.optional(v.string()) }),
  errors: [],
  who: ['system'],
  budget: { calls: 0, seldom: 4 },
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

/** Asked by other contexts: every community of the street this one belongs to. */
export const onStreetOf = query({
  name: 'places.onStreetOf',
  input: v.strictObject({ communityId: id }),
  output: v.object({ communityIds: v.array(id) }),
  errors: [],
  who: ['system'],
  budget: { calls: 1, seldom: 1 },
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
  budget: { calls: 2, seldom: 3 },
});
