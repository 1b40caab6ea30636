/** Facts of privacy: what was answered, as other contexts read it. */
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
