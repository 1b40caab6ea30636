/**
 * Phone numbers: given by WeChat's button or typed, only when needed; kept sealed, shown masked, told on a tap that is
 * written down.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { id, personal } from './values';

/** A mobile or a landline with its area code, as people type it. */
export const typedPhone = v.pipe(v.string(), v.trim(), v.regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/, 'phone'));

const kept = v.object({ masked: v.string() });

/** The number WeChat knows, by the code its button gave this person. */
export const givePhone = command({
  name: 'people.givePhone',
  input: v.strictObject({ code: v.pipe(v.string(), v.minLength(1), v.maxLength(128)) }),
  output: kept,
  errors: ['NOT_FOUND', 'CODE_WRONG', 'STALE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 2, seldom: 1 },
  rate: { most: 20, per: 'day' },
});

/** The number typed by hand: nobody has to use the button. */
export const typePhone = command({
  name: 'people.typePhone',
  input: v.strictObject({ phone: personal(typedPhone, '有事打电话找得到') }),
  output: kept,
  errors: ['NOT_FOUND', 'STALE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 2, seldom: 1 },
  rate: { most: 20, per: 'day' },
});

/** My number is to be kept no longer. */
export const forgetPhone = command({
  name: 'people.forgetPhone',
  isForGuests: true,
  input: v.strictObject({}),
  output: v.object({ isForgotten: v.literal(true) }),
  errors: ['NOT_FOUND', 'STALE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 2, seldom: 1 },
});

/**
 * A worker of the person's grid is told the number, to call; of an open case, whoever works on it there. Each time is
 * written down, and the person reads it.
 */
export const contact = command({
  name: 'people.contact',
  input: v.strictObject({
    personId: id,
    /** The open case he calls about, whose asker that person is. */
    requestId: v.optional(id),
  }),
  output: v.object({ name: v.string(), phone: v.string() }),
  errors: ['NOT_FOUND', 'NO_PHONE'],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 2, seldom: 1 },
  rate: { most: 60, per: 'hour' },
});

/** Asked by requests: the number of who asked, masked; nothing where none is kept. */
export const maskedPhone = query({
  name: 'people.maskedPhone',
  input: v.strictObject({ personId: id }),
  output: v.object({ masked: v.optional(v.string()) }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** Who called: the person of a grid of mine who has this number, or nobody; that somebody was found is written down. */
export const whoCalled = command({
  name: 'people.whoCalled',
  input: v.strictObject({ phone: typedPhone }),
  output: v.object({ items: v.array(v.object({ personId: id, name: v.string() })) }),
  errors: [],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 2, seldom: 4 },
  rate: { most: 60, per: 'hour' },
});
