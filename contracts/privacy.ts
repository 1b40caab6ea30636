/**
 * Privacy: who looked at or changed what of a person. Each row is written once and never again; the person it is about
 * reads them all.
 */
import * as v from 'valibot';
import { hindrances } from './errors';
import { command, query } from './operation';
import { count, cursor, fileId, id, instant, roleSchema } from './values';

/** Why somebody reached for a person's data, from a list: free words would hold data themselves. */
export const auditReasons = [
  'contact',
  'identify',
  'onBehalf',
  'confirmHome',
  'grantRole',
  'keepRecord',
  'merge',
  'export',
  'erase',
  'correct',
  'notCorrected',
  'consent',
  'moderate',
  'deskOpened',
  'deskEnded',
] as const;
export type AuditReason = (typeof auditReasons)[number];

/** Where the hand was: a phone, the wide-screen desk, or the system's own clockwork. */
export const auditPlaces = ['phone', 'desk', 'job'] as const;

/** Asked by other contexts: keeps that somebody reached for something of a person. The same `once` is one row. */
export const note = command({
  name: 'privacy.note',
  input: v.strictObject({
    once: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    actorId: id,
    /** What he acted as. */
    actorRole: roleSchema,
    subjectId: id,
    /** Collection and id of the record, never its content. */
    record: v.pipe(v.string(), v.maxLength(120)),
    field: v.optional(v.pipe(v.string(), v.maxLength(40))),
    why: v.picklist(auditReasons),
    from: v.picklist(auditPlaces),
  }),
  output: v.object({ isNoted: v.boolean() }),
  errors: [],
  who: ['system'],
  budget: { calls: 1, seldom: 2 },
});

/** Asked by people: the consent a record of somebody else was kept by is taken back, and the clock erases him. */
export const letGo = command({
  name: 'privacy.letGo',
  input: v.strictObject({ personId: id }),
  output: v.object({ isDue: v.boolean() }),
  errors: [],
  who: ['system'],
  budget: { calls: 1, seldom: 1 },
});

/** Asked by people: whether somebody under this id was erased, so that what comes late does not begin him anew. */
export const wasErased = query({
  name: 'privacy.wasErased',
  input: v.strictObject({ personId: id }),
  output: v.object({ isErased: v.boolean() }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** What was looked at or changed of mine, by whom and why, newest first. */
export const audited = query({
  name: 'privacy.audited',
  input: v.strictObject({ cursor: v.optional(cursor) }),
  output: v.object({
    items: v.array(
      v.object({
        id,
        at: instant,
        who: v.object({ name: v.string(), role: roleSchema }),
        /** One plain sentence. */
        what: v.string(),
        /** Of which record, and what of it; in words. Older servers leave both out. */
        record: v.optional(v.string()),
        field: v.optional(v.string()),
        from: v.picklist(auditPlaces),
      }),
    ),
    cursor: v.nullable(cursor),
  }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 2 },
});

/** Makes a file of everything that is kept about me, to read and as data; `privacy.exports` then has links to it. */
export const exportMine = command({
  name: 'privacy.exportMine',
  isForGuests: true,
  at: 'jobs',
  input: v.strictObject({}),
  output: v.object({ id }),
  errors: ['KEY_REUSED'],
  who: ['visitor', 'resident'],
  budget: { calls: 23, seldom: 200 },
  rate: { most: 10, per: 'day' },
});

/** What a file is of: everything about one person, or the list of those who live in a community. */
export const exportKinds = ['mine', 'persons'] as const;
/** Why a list of persons is needed, from a list: free words would hold data themselves. */
export const exportReasons = ['visits', 'emergency', 'census', 'handOver'] as const;
/** Waits for a second person, may be made, is there, or a second person said no. */
export const exportStates = ['waiting', 'allowed', 'made', 'refused'] as const;

/** Files I asked for, newest first; links to those that are there die within ten minutes. */
export const exports = query({
  name: 'privacy.exports',
  input: v.strictObject({}),
  output: v.object({
    items: v.array(
      v.object({
        id,
        kind: v.picklist(exportKinds),
        state: v.picklist(exportStates),
        at: instant,
        /** Of a list of persons; older servers leave them out. */
        why: v.optional(v.picklist(exportReasons)),
        until: v.optional(instant),
        links: v.array(v.object({ name: v.string(), url: v.string() })),
      }),
    ),
  }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 1 },
});

/** Asks for the list of those who live in a community. Of more than twenty persons another coordinator must agree. */
export const askExport = command({
  name: 'privacy.askExport',
  at: 'jobs',
  input: v.strictObject({ communityId: id, why: v.picklist(exportReasons) }),
  output: v.object({ id, state: v.picklist(exportStates) }),
  errors: ['KEY_REUSED'],
  who: ['coordinator'],
  budget: { calls: 2, seldom: 1 },
  rate: { most: 20, per: 'day' },
});

/** Lists of persons of my community that wait for a second coordinator. */
export const exportsToApprove = query({
  name: 'privacy.exportsToApprove',
  input: v.strictObject({ communityId: id }),
  output: v.object({
    items: v.array(
      v.object({
        id,
        at: instant,
        who: v.string(),
        why: v.picklist(exportReasons),
        /** Of more than five hundred it is told as five hundred. */
        persons: count,
        canApprove: v.boolean(),
      }),
    ),
  }),
  errors: [],
  who: ['coordinator'],
  budget: { calls: 2 },
});

/**
 * Another coordinator agrees to a list, and the one who asked may fetch it once, within a day; or she says no. The one
 * who asked is told. Older screens know no no.
 */
export const approveExport = command({
  name: 'privacy.approveExport',
  input: v.strictObject({ id, isAgreed: v.optional(v.boolean()) }),
  output: v.object({ id, state: v.picklist(exportStates) }),
  errors: ['NOT_FOUND', 'WRONG_STATE'],
  who: ['coordinator'],
  budget: { calls: 2 },
});

/** Makes the list that was asked for, once; everybody on it can read that he was on one. */
export const fetchExport = command({
  name: 'privacy.fetchExport',
  at: 'jobs',
  input: v.strictObject({ id }),
  output: v.object({ id }),
  errors: ['NOT_FOUND', 'SECOND_NEEDED', 'WRONG_STATE'],
  who: ['coordinator'],
  budget: { calls: 4, seldom: 450 },
});

/** What closing my account would do, and what I must hand over before. */
export const closing = query({
  name: 'privacy.closing',
  at: 'jobs',
  input: v.strictObject({}),
  output: v.object({
    hindrances: v.array(v.object({ code: v.picklist(hindrances), sentence: v.string() })),
    consequences: v.array(v.string()),
  }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 2, seldom: 5 },
});

/**
 * Erases me, now and for good: who I am, what I was told, what I wrote and photographed. Cases stay without me.
 * `leftovers` are files of my own that my phone uploaded and never handed in.
 */
export const closeAccount = command({
  name: 'privacy.closeAccount',
  isForGuests: true,
  at: 'jobs',
  input: v.strictObject({ confirm: v.literal(true), leftovers: v.optional(v.pipe(v.array(fileId), v.maxLength(50))) }),
  output: v.object({ isClosed: v.boolean() }),
  errors: ['NOT_FOUND', ...hindrances],
  who: ['visitor', 'resident'],
  budget: { calls: 52, seldom: 500 },
});
