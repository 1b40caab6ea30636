/**
 * Duty: who does a worker's work while he is away, who does it after him, and how he shows at a door that it is his.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { called, codeRate, grant, ticketCode } from './people';
import { phoneNumber } from './places';
import { id, instant, roleSchema, type Role } from './values';

/** Nobody is away for longer under one leave. */
export const longestLeaveDays = 180;

const held = v.object({ personId: id, roles: v.array(grant) });

/** I shall be away: a colleague is asked to stand in for me in this grid. */
export const goOnLeave = command({
  name: 'people.goOnLeave',
  input: v.strictObject({ gridId: id, standInId: id, from: instant, until: instant }),
  output: v.object({ offerId: id, until: instant }),
  errors: ['NOT_FOUND', 'WRONG_STATE', 'STALE', 'KEY_REUSED'],
  who: ['gridWorker', 'microGridWorker'],
  budget: { calls: 5, seldom: 2 },
});

/** Yes to standing in: while it lasts, both of us see the grid. Who has no name here has to say one. */
export const acceptStandIn = command({
  name: 'people.acceptStandIn',
  input: v.strictObject({ offerId: id, name: called }),
  output: held,
  errors: ['NOT_FOUND', 'WRONG_STATE', 'STALE', 'KEY_REUSED', 'CONTENT_REFUSED'],
  who: ['resident'],
  budget: { calls: 2, seldom: 1 },
});

/** I am back, perhaps early: nobody stands in for me in this grid any more. */
export const comeBack = command({
  name: 'people.comeBack',
  input: v.strictObject({ gridId: id }),
  output: held,
  errors: ['NOT_FOUND', 'STALE', 'KEY_REUSED'],
  who: ['gridWorker', 'microGridWorker'],
  budget: { calls: 4, seldom: 2 },
});

/** Who works beside one another in a community, and may stand in for one another. */
export const colleagueRoles = ['gridWorker', 'microGridWorker', 'coordinator'] as const satisfies readonly Role[];

/** Who works in a community beside me, by the name they go by, and my own leaves that are not over. */
export const colleagues = query({
  name: 'people.colleagues',
  input: v.strictObject({ communityId: id }),
  output: v.object({
    items: v.array(v.object({ personId: id, name: v.string(), roles: v.array(grant) })),
    leaves: v.array(v.object({ gridId: id, standInId: id, from: instant, until: instant })),
  }),
  errors: [],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 1 },
});

/** Asked by other contexts: who stands in for whom in a grid at that moment. */
export const standInsOf = query({
  name: 'people.standInsOf',
  input: v.strictObject({ gridId: id, at: instant }),
  output: v.object({ items: v.array(v.object({ personId: id, standsInFor: id, until: instant })) }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/**
 * Asked by other contexts: who holds one of these roles in a community now and is not away, by the name he goes by; of a
 * shop, where one is named.
 */
export const holdersOf = query({
  name: 'people.holdersOf',
  input: v.strictObject({
    communityId: id,
    roles: v.pipe(v.array(roleSchema), v.minLength(1)),
    shopId: v.optional(id),
  }),
  output: v.object({
    items: v.array(v.object({ personId: id, name: v.string(), role: roleSchema, gridIds: v.array(id) })),
  }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** A coordinator gives one worker's grid to another worker of the community; both are told. */
export const handOver = command({
  name: 'people.handOver',
  input: v.strictObject({ gridId: id, fromPersonId: id, toPersonId: id }),
  output: held,
  errors: ['NOT_FOUND', 'PLACE_UNKNOWN', 'STALE', 'KEY_REUSED'],
  who: ['coordinator'],
  budget: { calls: 7, seldom: 5 },
});

/** What a worker shows at a door, drawn as a QR; good for today, for everybody who scans it. */
export const identityCode = command({
  name: 'people.identityCode',
  input: v.strictObject({ gridId: v.optional(id) }),
  output: v.object({ code: v.string(), until: instant }),
  errors: ['NOT_FOUND', 'KEY_REUSED'],
  who: ['gridWorker', 'microGridWorker', 'volunteer', 'mediator', 'lawyer', 'departmentOfficer', 'coordinator'],
  budget: { calls: 1, seldom: 1 },
  rate: codeRate,
});

/** Who is at my door: his name, what he does, where, and the number to ask. Anybody may look, and sees nothing else. */
export const checkIdentity = query({
  name: 'people.checkIdentity',
  input: v.strictObject({ code: ticketCode }),
  output: v.object({
    name: v.string(),
    /** 网格员 */
    role: v.string(),
    /** 青年社区 第 6 网格 */
    where: v.string(),
    /** 今天有效 */
    validity: v.string(),
    phone: phoneNumber,
  }),
  errors: ['IDENTITY_WRONG'],
  who: ['visitor', 'resident'],
  budget: { calls: 2, seldom: 1 },
  rate: codeRate,
});

/** What leaves people for others: a grid has another worker. */
export const peopleFactKinds = ['people.handedOver'] as const;

export const handedOver = v.object({
  id: v.string(),
  kind: v.picklist(peopleFactKinds),
  at: v.date(),
  communityId: id,
  gridId: id,
  gridName: v.string(),
  fromPersonId: id,
  fromName: v.string(),
  toPersonId: id,
  toName: v.string(),
});
export type HandedOver = v.InferOutput<typeof handedOver>;
