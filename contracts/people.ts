/**
 * People: who somebody is, where he lives, what he does here and for whom.
 *
 * Identity is the platform's and never part of an input. First use is browsing: a person exists here only once he says
 * where he lives.
 */
import * as v from 'valibot';
import { command, query, type Rate } from './operation';
import { community, opening } from './places';
import { floorNumber, id, instant, limits, personal, roleSchema, text, unitNumber, type Role, version } from './values';

/** Roles somebody may be given; where each reaches and who gives it stands in `roles.ts`. */
export const givableRoles = [
  'gridWorker',
  'microGridWorker',
  'volunteer',
  'mediator',
  'lawyer',
  'departmentOfficer',
  'organiser',
  'shopkeeper',
  'coordinator',
  'streetOverseer',
  'admin',
] as const satisfies readonly Role[];

/** Where a role is to hold. A grid or a shop says its community itself. */
export const roleScope = { communityId: v.optional(id), gridId: v.optional(id), shopId: v.optional(id) } as const;
/** For how long; the role's longest when nobody says. */
export const termDays = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1825)));

/** Roles that may work at the wide-screen desk; there each sees what he sees on his phone. */
export const deskRoles = ['gridWorker', 'coordinator', 'streetOverseer', 'admin'] as const satisfies readonly Role[];

/** A browser a person let in, until when. */
export const desk = v.object({ id, since: instant, until: instant, browser: v.pipe(v.string(), v.maxLength(20)) });

/** What a code stands for that one person hands another. */
export const ticketKinds = ['neighbour', 'role', 'family', 'identity', 'join', 'standIn'] as const;
export type TicketKind = (typeof ticketKinds)[number];

/** As it is typed: eight letters and digits, whatever blanks and dashes stand between them. */
export const ticketCode = v.pipe(v.string(), v.trim(), v.minLength(8), v.maxLength(20), v.regex(/^[0-9A-Za-z -]+$/));

/** Fewer than anybody needs, and far too few to guess. */
export const codeRate = { most: 20, per: 'hour' } as const satisfies Rate;

/** The number on a door, e.g. 501. */
export const door = v.pipe(v.string(), v.trim(), v.regex(/^[0-9A-Za-z\u4e00-\u9fff-]{1,8}$/, 'door'));

export const home = v.object({
  /** Older servers leave it out, and what follows the floor. */
  id: v.optional(id),
  communityId: id,
  gridId: id,
  buildingId: id,
  buildingName: v.string(),
  unit: v.optional(unitNumber),
  floor: v.optional(floorNumber),
  door: v.optional(door),
  /** Whether a worker or a neighbour has said that it is so. */
  isConfirmed: v.optional(v.boolean()),
});
export type Home = v.InferOutput<typeof home>;

export const grant = v.object({
  role: roleSchema,
  communityId: id,
  gridId: v.optional(id),
  shopId: v.optional(id),
  since: instant,
  /** It ends by itself then. */
  until: v.optional(instant),
  /** Whose work it is while he is away. */
  standsInFor: v.optional(id),
});
export type Grant = v.InferOutput<typeof grant>;

export const person = v.object({
  id,
  name: v.string(),
  home: v.optional(home),
  /** All of them, the first one first. */
  homes: v.optional(v.array(home)),
  /** Masked: 138****0000. */
  phone: v.optional(v.string()),
  roles: v.array(grant),
  /** He took his agreement to the privacy guide back: he looks, and leaves nothing new. */
  isGuest: v.optional(v.boolean()),
  /** He never said what to call him: asked when he takes something on, for others ring whoever stands at their door. */
  isNameless: v.optional(v.boolean()),
});
export type Person = v.InferOutput<typeof person>;

/** What to call somebody who takes a role on; asked of whoever has said nothing yet. */
export const called = v.optional(personal(text(limits.name), '同事好称呼您'));

/** Who am I: the person (none on a first visit) and the community he belongs to or may look at. */
export const me = query({
  name: 'people.me',
  input: v.strictObject({}),
  output: v.object({
    person: v.nullable(person),
    community: v.nullable(community),
    /** The one folder this caller may upload into; the platform's storage rule says the same. */
    uploadFolder: v.string(),
  }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 1 },
});

/** Says where I live and what to call me; makes the person on a first visit. */
export const settle = command({
  name: 'people.settle',
  input: v.strictObject({
    buildingId: id,
    unit: v.optional(personal(unitNumber, '找到您的网格员,上门时找得到')),
    floor: v.optional(personal(floorNumber, '找到您的网格员,上门时找得到')),
    door: v.optional(personal(door, '找到您的网格员,上门时找得到')),
    name: v.optional(personal(text(limits.name), '网格员好称呼您')),
    /** The version of the privacy guide that was shown with it, and agreed to by saying so. */
    guide: v.optional(version),
  }),
  output: v.object({ person }),
  errors: ['PLACE_UNKNOWN', 'STALE', 'KEY_REUSED', 'CONTENT_REFUSED'],
  who: ['visitor', 'resident'],
  budget: { calls: 2, seldom: 2 },
});

/**
 * Opens a community with its grids and buildings. Whoever first enters the code made for it becomes its coordinator; the
 * code is good for this community alone, and for nothing once the community exists.
 */
export const foundCommunity = command({
  name: 'people.foundCommunity',
  input: v.strictObject({
    setupCode: v.pipe(v.string(), v.minLength(12), v.maxLength(64)),
    coordinatorName: personal(text(limits.name), '同事好称呼您'),
    /** The version of the privacy guide that was shown with it to who is new here, and agreed to by it. */
    guide: v.optional(version),
    ...opening.entries,
  }),
  output: v.object({ communityId: id }),
  errors: ['SETUP_CODE_WRONG', 'PLACE_UNKNOWN', 'STALE', 'KEY_REUSED', 'CONTENT_REFUSED'],
  who: ['visitor', 'resident'],
  budget: { calls: 5, seldom: 4 },
});

/** A coordinator offers a person of his community a role; it holds once the person says yes. */
export const grantRole = command({
  name: 'people.grantRole',
  input: v.strictObject({ personId: id, role: v.picklist(givableRoles), ...roleScope, termDays }),
  /** What he holds here already, and what he may answer to. */
  output: v.object({ personId: id, roles: v.array(grant), offerId: v.optional(id) }),
  errors: ['NOT_FOUND', 'PLACE_UNKNOWN', 'STALE', 'KEY_REUSED'],
  who: ['coordinator'],
  budget: { calls: 3, seldom: 2 },
});

/** Asked by other contexts: who works in a grid, or, where nobody does yet, who coordinates its community. */
export const workersOf = query({
  name: 'people.workersOf',
  input: v.strictObject({ gridId: id, communityId: id }),
  output: v.object({ personIds: v.array(id) }),
  errors: [],
  who: ['system'],
  budget: { calls: 1, seldom: 1 },
});

/** Asked by other contexts: who coordinates a community now. */
export const coordinatorsOf = query({
  name: 'people.coordinatorsOf',
  input: v.strictObject({ communityId: id }),
  output: v.object({ personIds: v.array(id) }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** Asked by places: who works in a grid, by the name they go by there. */
export const namesOfWorkers = query({
  name: 'people.namesOfWorkers',
  input: v.strictObject({ gridId: id }),
  output: v.object({ items: v.array(v.object({ name: v.string(), role: roleSchema })) }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** Asked by places: which of these buildings somebody calls his home. */
export const homesIn = query({
  name: 'people.homesIn',
  input: v.strictObject({ buildingIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(1000)) }),
  output: v.object({ buildingIds: v.array(id) }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** Asked by other contexts: the platform identities of persons, to send them a message. */
export const identitiesOf = query({
  name: 'people.identitiesOf',
  input: v.strictObject({ personIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(100)) }),
  output: v.object({ items: v.array(v.object({ personId: id, appid: v.string(), openid: v.string() })) }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** Asked by other contexts: what persons are called today, and where they live. One who is gone is not in the answer. */
export const namesOf = query({
  name: 'people.namesOf',
  input: v.strictObject({ personIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(100)) }),
  output: v.object({ items: v.array(v.object({ personId: id, name: v.string(), communityIds: v.array(id) })) }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** Asked by desk: a browser was let in by this person. The same one twice is one; one that was ended stays ended. */
export const openDesk = command({
  name: 'people.openDesk',
  input: v.strictObject({ personId: id, desk: v.strictObject(desk.entries) }),
  output: v.object({ isOpen: v.boolean() }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** Asked by desk: the browsers that are let in now. */
export const desksOf = query({
  name: 'people.desksOf',
  input: v.strictObject({ personId: id }),
  output: v.object({ items: v.array(desk) }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** Asked by desk: this browser is let in no more; false when it never was his. */
export const endDesk = command({
  name: 'people.endDesk',
  input: v.strictObject({ personId: id, deskId: id }),
  output: v.object({ isEnded: v.boolean() }),
  errors: [],
  who: ['system'],
  budget: { calls: 1, seldom: 1 },
});
