/**
 * Families: who may act for whom. A parent names what his child may do; a guardian speaks for a minor. Either ends it at
 * any time.
 */
import * as v from 'valibot';
import { givenByTap } from './consents';
import { command, query } from './operation';
import { codeRate, ticketCode } from './people';
import { id, instant, limits, personal, text } from './values';

/** What somebody may be let do for another person. */
export const familyActs = ['report', 'apply', 'signUp'] as const;
export type FamilyAct = (typeof familyActs)[number];

/** In which way somebody acts for a person. */
export const actingWays = ['self', 'family', 'guardian', 'worker'] as const;
export type ActingWay = (typeof actingWays)[number];

/** Of age, and the age below which the law hears the guardian alone. */
export const ages = { ofOwnVoice: 14, ofAge: 18 } as const;

/** More helpers or minors than a family has. */
export const mostOfFamily = 10;
export const familyTicketHours = 48;

/** Year and month are enough to know who is of age; a year is enough for everybody else. */
export const birthMonth = v.pipe(v.string(), v.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, 'month'));

const acts = v.pipe(
  v.array(v.picklist(familyActs)),
  v.minLength(1),
  v.check((list) => new Set(list).size === list.length, 'once each'),
);

/** A parent makes a code for his child, naming what the child may do; he has agreed to be acted for. */
export const offerFamily = command({
  name: 'people.offerFamily',
  input: v.strictObject({ may: acts }),
  output: v.object({ code: v.string(), until: instant }),
  errors: ['CONSENT_NEEDED', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 1, seldom: 1 },
  rate: { most: 10, per: 'day' },
});

/** The child enters the code: from now on he acts for the parent. */
export const acceptFamily = command({
  name: 'people.acceptFamily',
  input: v.strictObject({ code: ticketCode }),
  output: v.object({ personId: id }),
  errors: ['NOT_FOUND', 'CODE_WRONG', 'CONSENT_NEEDED', 'STALE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 4, seldom: 1 },
  rate: codeRate,
});

/** Ends one side of what is between me and that person. A minor nobody speaks for any longer is not kept. */
export const endFamily = command({
  name: 'people.endFamily',
  isForGuests: true,
  input: v.strictObject({ personId: id, he: v.picklist(['helpsMe', 'isHelpedByMe']) }),
  output: v.object({ personId: id }),
  errors: ['NOT_FOUND', 'STALE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 2, seldom: 1 },
});

/** Who may act for me, and for whom I may. */
export const family = query({
  name: 'people.family',
  input: v.strictObject({}),
  output: v.object({
    helpers: v.array(
      v.object({ personId: id, name: v.string(), may: v.array(v.picklist(familyActs)), since: instant }),
    ),
    helped: v.array(
      v.object({
        personId: id,
        name: v.string(),
        way: v.picklist(actingWays),
        may: v.array(v.picklist(familyActs)),
        since: instant,
        /** Whether it holds today: a consent may be withdrawn, a child comes of age. */
        isInEffect: v.boolean(),
      }),
    ),
  }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 2 },
});

/** A guardian keeps a minor as a person of his own and declares that he is the guardian. */
export const keepMinor = command({
  name: 'people.keepMinor',
  input: v.strictObject({
    name: personal(text(limits.name), '办事的人好称呼孩子'),
    birth: personal(birthMonth, '分清要不要监护人同意'),
    /** The guardian's own word; without it nothing is kept. */
    isGuardian: v.literal(true),
    consents: v.pipe(v.array(givenByTap), v.minLength(1), v.maxLength(6)),
  }),
  output: v.object({ personId: id }),
  errors: ['CONTENT_REFUSED', 'CONSENT_NEEDED', 'WRONG_STATE', 'STALE', 'KEY_REUSED'],
  who: ['resident'],
  budget: { calls: 4, seldom: 1 },
  rate: { most: 10, per: 'day' },
});

/** Asked by other contexts: whether somebody may do this for that person, and in which way. */
export const mayActFor = query({
  name: 'people.mayActFor',
  input: v.strictObject({ actorId: id, subjectId: id, act: v.optional(v.picklist(familyActs)) }),
  output: v.object({
    may: v.boolean(),
    way: v.optional(v.picklist(actingWays)),
    /** The person's present id and name; only where somebody may act for him. */
    subject: v.optional(v.object({ personId: id, name: v.string() })),
  }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});
