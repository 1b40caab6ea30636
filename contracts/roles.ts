/**
 * Roles: what somebody may do here, where and until when. A coordinator gives, the person accepts on his phone, and
 * either of them ends it.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { called, codeRate, givableRoles, grant, roleScope, termDays, ticketCode } from './people';
import { id, instant, roleSchema, version, type Role } from './values';

/** Where a role reaches: one grid, a community (or one grid of it), one shop, every community of a street, the settings. */
export const scopeKinds = ['grid', 'community', 'communityOrGrid', 'shop', 'street', 'settings'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

export interface RoleRule {
  readonly scope: ScopeKind;
  /** Who may give it and take it away again, each within his own scope; an admin everywhere. */
  readonly givenBy: readonly Role[];
  /** It ends by itself after so many days at most; then somebody has to think about it again. */
  readonly longestDays: number;
}

export type GivableRole = (typeof givableRoles)[number];

export const roleRules: Readonly<Record<GivableRole, RoleRule>> = {
  gridWorker: { scope: 'grid', givenBy: ['coordinator'], longestDays: 1095 },
  microGridWorker: { scope: 'grid', givenBy: ['coordinator'], longestDays: 1095 },
  volunteer: { scope: 'communityOrGrid', givenBy: ['coordinator'], longestDays: 365 },
  mediator: { scope: 'community', givenBy: ['coordinator'], longestDays: 1095 },
  lawyer: { scope: 'community', givenBy: ['coordinator'], longestDays: 365 },
  departmentOfficer: { scope: 'community', givenBy: ['coordinator'], longestDays: 365 },
  organiser: { scope: 'community', givenBy: ['coordinator'], longestDays: 365 },
  shopkeeper: { scope: 'shop', givenBy: ['coordinator'], longestDays: 1095 },
  coordinator: { scope: 'community', givenBy: ['coordinator', 'admin'], longestDays: 1825 },
  streetOverseer: { scope: 'street', givenBy: ['admin'], longestDays: 1825 },
  admin: { scope: 'settings', givenBy: ['admin'], longestDays: 1825 },
};

/** Stands where a community would: the settings are of none. No community can be called so. */
export const settingsScope = 'settings~';

/** An invitation or an offer is good for so long. */
export const offerDays = 7;
const scoped = { role: v.picklist(givableRoles), ...roleScope };
const held = v.object({ personId: id, roles: v.array(grant) });

/** Makes an invitation: a code for one person, whoever he is, good for seven days. */
export const invite = command({
  name: 'people.invite',
  input: v.strictObject({
    role: v.picklist(givableRoles),
    scope: v.strictObject(roleScope),
    termDays,
  }),
  output: v.object({ code: v.string(), until: instant }),
  errors: ['PLACE_UNKNOWN', 'KEY_REUSED'],
  who: ['coordinator', 'admin'],
  budget: { calls: 1, seldom: 2 },
  rate: codeRate,
});

/** What an invitation is for, before one says yes: what, where, from whom, until when, and what it asks. */
export const invitation = query({
  name: 'people.invitation',
  input: v.strictObject({ code: ticketCode }),
  output: v.object({
    role: roleSchema,
    /** As people say it: 网格员 · 青年社区 第 6 网格. */
    what: v.string(),
    /** One plain sentence. */
    asks: v.string(),
    byName: v.string(),
    /** Until when the role would hold. */
    holdsUntil: instant,
    /** Until when one may say yes. */
    until: instant,
  }),
  errors: ['CODE_WRONG', 'PLACE_UNKNOWN'],
  who: ['visitor', 'resident'],
  budget: { calls: 2, seldom: 2 },
  rate: codeRate,
});

/**
 * Yes to an invitation; whoever is first has it. Makes the person on a first visit. Who is new or has no name here has to
 * say one.
 */
export const acceptInvitation = command({
  name: 'people.acceptInvitation',
  input: v.strictObject({
    code: ticketCode,
    name: called,
    /** The version of the privacy guide that was shown with it to who is new here, and agreed to by it. */
    guide: v.optional(version),
  }),
  output: held,
  errors: ['CODE_WRONG', 'PLACE_UNKNOWN', 'STALE', 'KEY_REUSED', 'CONTENT_REFUSED'],
  who: ['visitor', 'resident'],
  budget: { calls: 5, seldom: 3 },
  rate: codeRate,
});

/** What waits for my yes or no: roles I was offered, and colleagues I am asked to stand in for. */
export const offers = query({
  name: 'people.offers',
  input: v.strictObject({}),
  output: v.object({
    items: v.array(
      v.object({
        id,
        kind: v.picklist(['role', 'standIn']),
        role: roleSchema,
        communityId: id,
        gridId: v.optional(id),
        shopId: v.optional(id),
        /** One plain sentence. */
        asks: v.string(),
        from: instant,
        holdsUntil: v.optional(instant),
        until: instant,
      }),
    ),
  }),
  errors: [],
  who: ['resident'],
  budget: { calls: 0 },
});

/** Yes or no to a role I was offered; no to standing in. A yes of somebody without a name has to say one. */
export const answerOffer = command({
  name: 'people.answerOffer',
  input: v.strictObject({ offerId: id, accepts: v.boolean(), name: called }),
  output: held,
  errors: ['NOT_FOUND', 'WRONG_STATE', 'STALE', 'KEY_REUSED', 'CONTENT_REFUSED'],
  who: ['resident'],
  budget: { calls: 3, seldom: 1 },
});

/** Takes a role away, or an offer of it back; it is gone in the person's very next call. */
export const takeRole = command({
  name: 'people.takeRole',
  input: v.strictObject({ personId: id, ...scoped }),
  output: held,
  errors: ['PLACE_UNKNOWN', 'NOT_FOUND', 'WRONG_STATE', 'STALE', 'KEY_REUSED'],
  who: ['coordinator', 'admin'],
  budget: { calls: 6, seldom: 7 },
});

/** Gives back a role of my own. The last coordinator of a community stays until there is another one. */
export const leaveRole = command({
  name: 'people.leaveRole',
  isForGuests: true,
  input: v.strictObject(scoped),
  output: held,
  errors: ['PLACE_UNKNOWN', 'NOT_FOUND', 'WRONG_STATE', 'STALE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 3, seldom: 8 },
});

/** Who does what in a community, what they were offered, and who is away: as its coordinator sees it. */
export const staff = query({
  name: 'people.staff',
  input: v.strictObject({ communityId: id }),
  output: v.object({
    items: v.array(
      v.object({
        personId: id,
        name: v.string(),
        /** `mayTake`: whether the one who asks may take it away again. */
        roles: v.array(v.object({ ...grant.entries, mayTake: v.boolean() })),
        offers: v.array(v.object({ ...grant.entries, answerBy: instant, mayTake: v.boolean() })),
        leaves: v.array(v.object({ gridId: id, standInId: id, from: instant, until: instant })),
      }),
    ),
    /** Whether these are all. */
    isWhole: v.boolean(),
  }),
  errors: [],
  who: ['coordinator'],
  budget: { calls: 1 },
});

/** Whoever first enters the code printed at set-up keeps the settings; another code has another name. */
export const becomeAdmin = command({
  name: 'people.becomeAdmin',
  input: v.strictObject({
    code: v.pipe(v.string(), v.minLength(12), v.maxLength(64)),
    codeName: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9]{1,30}$/)), 'first'),
    name: called,
    /** The version of the privacy guide that was shown with it to who is new here, and agreed to by it. */
    guide: v.optional(version),
  }),
  output: held,
  errors: ['SETUP_CODE_WRONG', 'STALE', 'KEY_REUSED', 'CONTENT_REFUSED'],
  who: ['visitor', 'resident'],
  budget: { calls: 3, seldom: 2 },
  rate: codeRate,
});
