/**
 * Privacy: who looked at or changed what of a person. Each row is written once and never again; the person it is about
 * reads them all.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { cursor, id, instant, roleSchema } from './values';

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
        from: v.picklist(auditPlaces),
      }),
    ),
    cursor: v.nullable(cursor),
  }),
  errors: [],
  who: ['visitor', 'resident'],
  budget: { calls: 2 },
});
