/**
 * Homes: a person may have several. He says where he lives; a worker of the grid, or a neighbour's code, confirms it.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { codeRate, door, home, ticketCode } from './people';
import { cursor, floorNumber, id, instant, personal, unitNumber } from './values';

/** More than anybody lives in: his own, his parents', a shop's back room. */
export const mostHomes = 5;
/** Neighbours one code lets in, and how long: a family that moves in on one day. */
export const neighbourTicket = { uses: 3, hours: 24 } as const;

const why = '找到您的网格员,上门时找得到';

/** One more place where I live. */
export const addHome = command({
  name: 'people.addHome',
  input: v.strictObject({
    buildingId: id,
    unit: v.optional(personal(unitNumber, why)),
    floor: v.optional(personal(floorNumber, why)),
    door: v.optional(personal(door, why)),
  }),
  output: v.object({ homeId: id }),
  errors: ['NOT_FOUND', 'PLACE_UNKNOWN', 'HOMES_FULL', 'CONTENT_REFUSED', 'STALE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 2, seldom: 3 },
});

/** I do not live there any more. */
export const leaveHome = command({
  name: 'people.leaveHome',
  isForGuests: true,
  input: v.strictObject({ homeId: id }),
  output: v.object({ homeId: id }),
  errors: ['NOT_FOUND', 'STALE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 2, seldom: 1 },
});

/** A worker of the grid has seen that the person lives there; nobody confirms his own home. */
export const confirmHome = command({
  name: 'people.confirmHome',
  input: v.strictObject({ personId: id, homeId: id }),
  output: v.object({ homeId: id }),
  errors: ['NOT_FOUND', 'STALE', 'KEY_REUSED'],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 3, seldom: 1 },
});

/** A code with which neighbours of my building confirm where they live; my own home must be confirmed. */
export const neighbourCode = command({
  name: 'people.neighbourCode',
  input: v.strictObject({ homeId: id }),
  output: v.object({ code: v.string(), until: instant }),
  errors: ['NOT_FOUND', 'WRONG_STATE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 1, seldom: 1 },
  rate: { most: 10, per: 'day' },
});

/** A neighbour of the same building gave me his code: my home is confirmed. */
export const confirmByCode = command({
  name: 'people.confirmByCode',
  input: v.strictObject({ homeId: id, code: ticketCode }),
  output: v.object({ homeId: id }),
  errors: ['NOT_FOUND', 'CODE_WRONG', 'STALE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 4, seldom: 1 },
  rate: codeRate,
});

/** Who says he lives in a grid of mine and waits for somebody to confirm it, newest first. */
export const homesWaiting = query({
  name: 'people.homesWaiting',
  input: v.strictObject({ gridId: id, cursor: v.optional(cursor) }),
  output: v.object({
    items: v.array(
      v.object({
        personId: id,
        name: v.string(),
        homes: v.array(home),
        /** Masked; missing where none is kept. */
        phone: v.optional(v.string()),
      }),
    ),
    cursor: v.nullable(cursor),
  }),
  errors: [],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 1 },
});

/** What leaves people when a person is of another household in a building he lives in: what he joined there moves along. */
export const regrouped = v.object({
  id: v.string(),
  kind: v.literal('people.regrouped'),
  at: v.date(),
  personId: id,
});
export type Regrouped = v.InferOutput<typeof regrouped>;
