/** What leaves this context when somebody's correction was answered, or a list of persons waits for somebody. */
import type { ListFact, PrivacyFact, RecordGone } from '#contracts/privacy-facts';
import { deriveId } from '../../kernel/ids';
import type { CorrectionRecord, ExportRecord } from './rights-repository';

type Answered = Pick<CorrectionRecord, '_id' | 'personId'> & { readonly isDone: boolean; readonly answeredAt: Date };

/** The fact of an answer; its id follows from the correction, which is answered once. */
export function factOf({ _id, personId, isDone, answeredAt }: Answered): PrivacyFact {
  const kind = isDone ? 'privacy.corrected' : 'privacy.notCorrected';
  return { id: `${_id}.answered`, kind, at: answeredAt, correctionId: _id, askerId: personId };
}

/** The fact of a list; its id follows from the list, which waits once and is answered once. */
export function factOfList(
  { _id, askerId, communityId = '' }: Pick<ExportRecord, '_id' | 'askerId' | 'communityId'>,
  state: 'waiting' | 'allowed' | 'refused',
  at: Date,
): ListFact {
  const kinds = { waiting: 'listWaits', allowed: 'listAgreed', refused: 'listRefused' } as const;
  const id = `${_id}.${state === 'waiting' ? 'waits' : 'answered'}`;
  return { id, kind: `privacy.${kinds[state]}`, at, exportId: _id, communityId, askerId };
}

/** The fact of a record somebody kept that is erased; the id of whose it was is not in it. */
export function factOfErasure(personId: string, rest: Omit<RecordGone, 'id' | 'kind' | 'goneId'>): RecordGone {
  const goneId = deriveId('erased', personId);
  return { id: `${goneId}.gone`, kind: 'privacy.recordErased', goneId, ...rest };
}
