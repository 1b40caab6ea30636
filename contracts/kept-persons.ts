/**
 * Persons without WeChat: a worker of their grid keeps a record of them, and hands it over when they join.
 */
import * as v from 'valibot';
import { consentEvidence, consentPurposes, givenToWorker } from './consents';
import { command, query } from './operation';
import { codeRate, door, home, ticketCode } from './people';
import { typedPhone } from './phones';
import { cursor, floorNumber, id, instant, limits, personal, text, unitNumber, version } from './values';

/** What a worker should know at the door; those about health need a consent of their own. */
export const careTags = ['livesAlone', 'over80', 'hardOfHearing', 'lowIncome', 'disabled', 'longIll'] as const;
export type CareTag = (typeof careTags)[number];
export const healthTags: readonly CareTag[] = ['disabled', 'longIll', 'hardOfHearing'];

/** A ticket on paper lies on the kitchen table for a while. */
export const joinTicketDays = 30;

const birthYear = v.pipe(v.string(), v.regex(/^(19|20)\d{2}$/, 'year'));

const homeInput = v.strictObject({
  buildingId: id,
  unit: v.optional(unitNumber),
  floor: v.optional(floorNumber),
  door: v.optional(door),
});

const details = {
  phone: v.optional(personal(typedPhone, '有事打电话找得到')),
  birth: v.optional(personal(birthYear, '知道要不要多照看')),
  note: v.optional(personal(text({ max: 100 }), '上门时知道要注意什么')),
  tags: v.optional(
    personal(
      v.pipe(
        v.array(v.picklist(careTags)),
        v.check((tags) => new Set(tags).size === tags.length, 'once each'),
      ),
      '知道要不要多照看',
    ),
  ),
};

/** A worker begins a record of somebody of his grid, who agreed to it. */
export const keepPerson = command({
  name: 'people.keepPerson',
  input: v.strictObject({
    name: personal(text(limits.name), '上门好称呼'),
    home: personal(homeInput, '上门时找得到'),
    ...details,
    consents: v.pipe(v.array(givenToWorker), v.minLength(1), v.maxLength(6)),
    evidence: consentEvidence,
  }),
  output: v.object({ personId: id }),
  errors: [
    'PLACE_UNKNOWN',
    'CONTENT_REFUSED',
    'CONSENT_NEEDED',
    'PROOF_NEEDED',
    'PHOTO_MISSING',
    'PHOTO_TOO_BIG',
    'PHOTO_NOT_IMAGE',
    'WRONG_STATE',
    'STALE',
    'KEY_REUSED',
  ],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 3, seldom: 3 },
});

/** Whose records are kept in a grid of mine, newest first; nothing sealed is in a list. */
export const keptPersons = query({
  name: 'people.keptPersons',
  input: v.strictObject({ gridId: id, cursor: v.optional(cursor) }),
  output: v.object({
    items: v.array(
      v.object({ personId: id, name: v.string(), home: v.optional(home), since: instant, hasPhone: v.boolean() }),
    ),
    cursor: v.nullable(cursor),
  }),
  errors: [],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 1 },
});

/** One record, its phone masked; that it was read is kept. */
export const keptPerson = query({
  name: 'people.keptPerson',
  input: v.strictObject({ personId: id }),
  output: v.object({
    personId: id,
    name: v.string(),
    home: v.optional(home),
    phone: v.optional(v.string()),
    birth: v.optional(v.string()),
    note: v.optional(v.string()),
    tags: v.array(v.picklist(careTags)),
    /** What she agrees to now; health must be asked for before something about it is kept. */
    agreed: v.optional(v.array(v.picklist(consentPurposes))),
    since: instant,
    version,
  }),
  errors: ['NOT_FOUND'],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 2 },
  // Twice a minute for an hour: a worker on his round, not a copy of all there are.
  rate: { most: 120, per: 'hour' },
});

/** Asked by privacy: in which grid a worker keeps this record; null for one that is closed, a guardian's, or not there. */
export const keptScope = query({
  name: 'people.keptScope',
  input: v.strictObject({ personId: id }),
  output: v.object({
    scope: v.nullable(v.object({ communityId: id, gridId: id })),
    /** Who began it, and who acts for the person. */
    keeperId: v.optional(id),
    helperIds: v.optional(v.array(id)),
  }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** Puts a record right: what is named is replaced, the rest stays; empty words take out what was there. */
export const revisePerson = command({
  name: 'people.revisePerson',
  input: v.strictObject({
    personId: id,
    seenVersion: version,
    name: v.optional(personal(text(limits.name), '上门好称呼')),
    home: v.optional(personal(homeInput, '上门时找得到')),
    ...details,
  }),
  output: v.object({ personId: id, version }),
  errors: ['NOT_FOUND', 'PLACE_UNKNOWN', 'CONTENT_REFUSED', 'CONSENT_NEEDED', 'STALE', 'KEY_REUSED'],
  who: ['gridWorker', 'microGridWorker', 'coordinator'],
  budget: { calls: 3, seldom: 3 },
});

/** A code on paper: who enters it on his own phone is this person. A guardian makes one for a minor from fourteen on. */
export const offerJoin = command({
  name: 'people.offerJoin',
  input: v.strictObject({ personId: id }),
  output: v.object({ code: v.string(), until: instant }),
  errors: ['NOT_FOUND', 'TOO_YOUNG', 'KEY_REUSED'],
  who: ['gridWorker', 'microGridWorker', 'coordinator', 'resident'],
  budget: { calls: 2, seldom: 1 },
});

/** I am the person a record was kept of: homes, family and consents become mine, and the record is closed. */
export const join = command({
  name: 'people.join',
  input: v.strictObject({ code: ticketCode }),
  output: v.object({ personId: id }),
  errors: ['CODE_WRONG', 'STALE', 'KEY_REUSED'],
  who: ['visitor', 'resident'],
  budget: { calls: 8, seldom: 2 },
  rate: codeRate,
});
