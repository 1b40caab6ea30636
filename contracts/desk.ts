/**
 * Desk: a wide screen for those who coordinate, let in from one's own phone. The browser shows a code that is good for two
 * minutes; whoever scans it and says yes sits there for a working day, and ends it from either side.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { desk, deskRoles } from './people';
import { id, instant } from './values';

/** Milliseconds a code on the screen is good for, and a desk stays open. */
export const deskTimes = { code: 120_000, open: 8 * 3_600_000 } as const;

/** Browsers and machines as a code can name them: a letter each, no more fits into a mini-program code. */
export const browserKinds = ['Edge', 'Chrome', 'Firefox', 'Safari', '微信', '浏览器'] as const;
export const machineKinds = ['Windows', 'Mac', 'Linux', '手机或平板', '电脑'] as const;

/** `n=` and it fill the 32 characters a mini-program code carries. */
export const nonce = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{30}$/, 'nonce'));
const secret = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{32}$/, 'secret'));
const matchCode = v.pipe(v.string(), v.regex(/^\d{4}$/, 'digits'));

/** A code for a browser to show, and the secret it alone holds. Nothing is kept of it until somebody says yes. */
export const begin = query({
  name: 'desk.begin',
  input: v.strictObject({ browser: v.picklist(browserKinds), machine: v.picklist(machineKinds) }),
  output: v.object({
    nonce,
    secret,
    /** The page of the mini-program the code leads to. */
    path: v.string(),
    /** What a mini-program code of that page carries. */
    scene: v.pipe(v.string(), v.maxLength(32)),
    matchCode,
    until: instant,
  }),
  errors: [],
  who: ['nobody'],
  budget: { calls: 0 },
});

/** What a scanned code would let in. */
export const look = query({
  name: 'desk.look',
  input: v.strictObject({ nonce }),
  output: v.object({ matchCode, browser: v.string(), at: instant, opensUntil: instant }),
  errors: ['CODE_WRONG'],
  who: deskRoles,
  budget: { calls: 0 },
});

/** Lets the browser in that shows this code. */
export const approve = command({
  name: 'desk.approve',
  input: v.strictObject({ nonce }),
  output: v.object({ until: instant }),
  errors: ['CODE_WRONG'],
  who: deskRoles,
  budget: { calls: 2, seldom: 1 },
  rate: { most: 30, per: 'hour' },
});

/** Asked by the browser until somebody said yes: once, a ticket the platform signs it in for. */
export const collect = command({
  name: 'desk.collect',
  input: v.strictObject({ nonce, secret }),
  output: v.object({ ticket: v.nullable(v.string()), until: v.nullable(instant) }),
  errors: ['CODE_WRONG'],
  who: ['nobody'],
  budget: { calls: 3, seldom: 1 },
  // Nobody is nobody's to count; without a yes it reads one document, or none.
  rate: null,
});

/** The browsers I let in, newest first. */
export const sessions = query({
  name: 'desk.sessions',
  input: v.strictObject({}),
  output: v.object({ items: v.array(v.object({ ...desk.entries, isThis: v.boolean() })) }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 1 },
});

/** Ends one of them; at a desk without saying which, this very one. */
export const end = command({
  name: 'desk.end',
  isForGuests: true,
  input: v.strictObject({ deskId: v.optional(id) }),
  output: v.object({ isEnded: v.boolean() }),
  errors: ['NOT_FOUND'],
  who: ['visitor', 'resident'],
  budget: { calls: 2, seldom: 1 },
});
