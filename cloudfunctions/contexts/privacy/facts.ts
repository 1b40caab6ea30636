/** What leaves this context when somebody's correction was answered. */
import type { PrivacyFact } from '#contracts/privacy-facts';
import type { CorrectionRecord } from './rights-repository';

type Answered = Pick<CorrectionRecord, '_id' | 'personId'> & { readonly isDone: boolean; readonly answeredAt: Date };

/** The fact of an answer; its id follows from the correction, which is answered once. */
export function factOf({ _id, personId, isDone, answeredAt }: Answered): PrivacyFact {
  const kind = isDone ? 'privacy.corrected' : 'privacy.notCorrected';
  return { id: `${_id}.answered`, kind, at: answeredAt, correctionId: _id, askerId: personId };
}
