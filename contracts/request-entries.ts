/**
 * What other contexts ask of requests. Content: who may report a single entry, and whether others read it. People: whose
 * case somebody wants to call about.
 */
import * as v from 'valibot';
import { command, query } from './operation';
import { acts, declineReasons, endReasons, honestEndings, noPhotoReasons } from './request-states';
import { count, id, instant, roleSchema, version } from './values';

export const timelineEntry = v.object({
  at: instant,
  act: v.picklist(acts),
  who: v.object({ name: v.string(), role: roleSchema }),
  /** For whom it was done, when somebody acted for another person. */
  forName: v.optional(v.string()),
  words: v.optional(v.string()),
  noPhotoReason: v.optional(v.picklist(noPhotoReasons)),
  ending: v.optional(v.picklist(honestEndings)),
  endReason: v.optional(v.picklist(endReasons)),
  declineReason: v.optional(v.picklist(declineReasons)),
  /** Whom it was said to, by the name he goes by: who was asked to do a part of it. */
  toName: v.optional(v.string()),
  /** The day that was said: of a later promise, or of the next look. */
  day: v.optional(v.string()),
  /** A part of it is fixed, the rest is not. */
  isHalf: v.optional(v.boolean()),
  /** He was rung, and did not answer. */
  isUnreached: v.optional(v.boolean()),
  /** Links that die within ten minutes. */
  photos: v.array(v.string()),
  /** How many of its photos nobody has looked at yet: until then only who wrote it is shown them. */
  checking: v.optional(count),
  /** Which entry of the request it is, counted from its beginning. */
  entry: v.optional(version),
  /** Others do not read it: nobody has looked yet, or a coordinator kept it back. */
  held: v.optional(v.picklist(['waiting', 'keptBack'])),
  /** Whether the reader may report it. */
  canReport: v.optional(v.boolean()),
});
export type TimelineEntry = v.InferOutput<typeof timelineEntry>;

/** Who looks, as far as it decides what he may see: asked by other contexts for a person of theirs. */
const looking = v.strictObject({
  ids: v.pipe(v.array(id), v.minLength(1)),
  roles: v.array(v.object({ role: roleSchema, communityId: id, gridId: v.optional(id) })),
  /** Where he lives, by household. */
  households: v.optional(v.array(v.object({ id, isConfirmed: v.optional(v.boolean()) }))),
});

/** Asked by content: an entry that somebody may read and did not write, with whose it is. */
export const findEntry = query({
  name: 'requests.findEntry',
  input: v.strictObject({ id, entry: version, looking }),
  output: v.object({
    entry: v.nullable(
      v.object({
        communityId: id,
        number: v.string(),
        writerId: id,
        excerpt: v.string(),
        /** Whether he would see it, too, if only confirmed homes counted: then his word alone can hide something. */
        isHeard: v.boolean(),
      }),
    ),
  }),
  errors: [],
  who: ['system'],
  budget: { calls: 1, seldom: 2 },
});

/** Asked by content: whether others read an entry. Told again, it changes nothing. */
export const moderate = command({
  name: 'requests.moderate',
  input: v.strictObject({ id, entry: version, standing: v.picklist(['published', 'waiting', 'keptBack']) }),
  output: v.object({ isThere: v.boolean() }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** Asked by content: the nth picture of an entry, from 0, was looked at and is clean. Told again, it changes nothing. */
export const clearPicture = command({
  name: 'requests.clearPicture',
  input: v.strictObject({ id, entry: version, picture: count }),
  output: v.object({ isThere: v.boolean() }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});

/** Asked by people: whose an open case is and where, for who calls about it; null for one that is closed or not there. */
export const askerOf = query({
  name: 'requests.askerOf',
  input: v.strictObject({ id }),
  output: v.object({ asker: v.nullable(v.object({ personId: id, communityId: id, gridId: id })) }),
  errors: [],
  who: ['system'],
  budget: { calls: 1 },
});
