/** Facts of requests: what happened, as other contexts read it. */
import * as v from 'valibot';
import { acts, honestEndings } from './request-states';
import { spotCounts } from './request-sweeps';
import { id } from './values';

/** What is left behind by each act of the timeline, and by the end of a sweep that a request belongs to. */
export const requestFactKinds = [...acts.map((act) => `requests.${act}` as const), 'requests.sweepEnded' as const];

/** What leaves the context when a request moves; others read it, nobody is called. */
export const requestFact = v.object({
  id: v.string(),
  kind: v.picklist(requestFactKinds),
  at: v.date(),
  requestId: id,
  number: v.string(),
  communityId: id,
  gridId: id,
  placeLabel: v.string(),
  words: v.string(),
  askerId: id,
  /** Who reported it for the asker. */
  reporterId: v.optional(id),
  /** Whose act it was: nobody is told of what he did himself. */
  actorId: v.optional(id),
  /** Where it is, as neighbours are told. */
  publicPlace: v.optional(v.string()),
  /** Households that joined, beside the one who asked; they are told of what was done. */
  joined: v.optional(v.number()),
  /** How it ended, where it was not fixed. */
  ending: v.optional(v.picklist(honestEndings)),
  handlerId: v.optional(id),
  handlerName: v.optional(v.string()),
  /** Who was asked to do a part of it. */
  toId: v.optional(id),
  /** The one coordinator who brings all who are concerned before it, from the second time it went back. */
  leadId: v.optional(id),
  /** The day that was said: of a later promise, or of the next look. */
  day: v.optional(v.string()),
  /** A part of it is fixed, the rest is not. */
  isHalf: v.optional(v.boolean()),
  /** Not for the first time: a look that was promised passed, and nobody has looked since. */
  isAgain: v.optional(v.boolean()),
  /** What was looked at in how many places, and how it stood at the end. */
  sweep: v.optional(v.object({ thing: v.string(), total: v.number(), counts: spotCounts })),
  /** Who heard the same by another request of his. */
  notTo: v.optional(v.array(id)),
  /** No message reaches who asked: those who work there ring him. */
  isByCall: v.optional(v.boolean()),
  /** It cannot wait for the morning. */
  isUrgent: v.optional(v.boolean()),
});
export type RequestFact = v.InferOutput<typeof requestFact>;
