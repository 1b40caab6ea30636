/** Facts of content: what was decided, as other contexts read it. */
import * as v from 'valibot';
import { id } from './values';

/** What leaves the context when a coordinator has looked at something. */
export const contentFactKinds = ['content.published', 'content.keptBack'] as const;

/** A decision, for the one who wrote it. */
export const contentFact = v.object({
  id: v.string(),
  kind: v.picklist(contentFactKinds),
  at: v.date(),
  subjectId: id,
  /** Facts that were left before it was told have none. */
  communityId: v.optional(id),
  number: v.string(),
  writerId: id,
  why: v.string(),
});
export type ContentFact = v.InferOutput<typeof contentFact>;
