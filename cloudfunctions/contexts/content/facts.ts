/** What leaves this context when a coordinator has decided. */
import type { ContentFact } from '#contracts/content-facts';
import type { DecisionRecord, HeldRecord } from './repository';

type Told = Pick<HeldRecord, 'subject' | 'communityId' | 'number' | 'writerId'>;

/** The fact of a decision; its id follows from the item and the version the decision made. */
export function factOf(
  { subject, communityId, number, writerId }: Told,
  { v, at, verdict, why }: DecisionRecord,
): ContentFact {
  return {
    id: `${subject.id}.look${subject.entry}.${v}`,
    kind: verdict === 'publish' ? 'content.published' : 'content.keptBack',
    at,
    subjectId: subject.id,
    communityId,
    number,
    writerId,
    why,
  };
}
