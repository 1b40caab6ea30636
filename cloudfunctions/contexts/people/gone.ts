/** What leaves this context when a record that somebody else kept ends: those who kept it or acted by it are told. */
import type { RecordGone } from '#contracts/privacy-facts';
import { deriveId } from '../../kernel/ids';
import type { PersonRecord } from './repository';

/** Nothing of the person is in it, and not his id: it stays in the inboxes of others when he is gone. */
export function factOfEnd(
  { _id, kept, helpers = [] }: Pick<PersonRecord, '_id' | 'kept' | 'helpers'>,
  actorId: string,
  at: Date,
): RecordGone {
  const goneId = deriveId('let go', _id);
  const { byId: keeperId, communityId, gridId } = kept ?? {};
  return {
    ...{ id: `${goneId}.gone`, kind: 'people.recordLetGo', at, goneId, actorId },
    familyIds: helpers.map(({ personId }) => personId),
    ...(keeperId !== undefined &&
      communityId !== undefined &&
      gridId !== undefined && { keeperId, communityId, gridId }),
  };
}
