/** Facts of privacy: what was answered and what waits for somebody, as other contexts read it. */
import * as v from 'valibot';
import { id } from './values';

/** What leaves the context when somebody's correction was answered. */
export const privacyFactKinds = ['privacy.corrected', 'privacy.notCorrected'] as const;

/** An answer, for the one who asked; what was asked and answered stays sealed where it is. */
export const privacyFact = v.object({
  id: v.string(),
  kind: v.picklist(privacyFactKinds),
  at: v.date(),
  correctionId: id,
  askerId: id,
});
export type PrivacyFact = v.InferOutput<typeof privacyFact>;

/** What leaves the context when a list of many persons waits for a second coordinator, and when one has answered. */
export const listFactKinds = ['privacy.listWaits', 'privacy.listAgreed', 'privacy.listRefused'] as const;

/** Of a list there are ids alone: who wants it and what for is read where a coordinator may look. */
export const listFact = v.object({
  id: v.string(),
  kind: v.picklist(listFactKinds),
  at: v.date(),
  exportId: id,
  communityId: id,
  askerId: id,
});
export type ListFact = v.InferOutput<typeof listFact>;

/** What leaves people or privacy when the record somebody else kept of a person is gone. */
export const goneFactKinds = ['people.recordLetGo', 'privacy.recordErased'] as const;

/** For who kept it and who acted for the person; nothing of the person is in it, and not his id. */
export const recordGone = v.object({
  id: v.string(),
  kind: v.picklist(goneFactKinds),
  at: v.date(),
  goneId: id,
  /** Who did it: he knows. */
  actorId: id,
  familyIds: v.array(id),
  /** Of a record a worker kept, and where; a guardian's is in no grid. */
  keeperId: v.optional(id),
  communityId: v.optional(id),
  gridId: v.optional(id),
});
export type RecordGone = v.InferOutput<typeof recordGone>;
