/** What holds between the owners of words and the queue: nothing waits where no coordinator would find it. */
import { collections as inContent, heldId, type HeldRecord } from '../../cloudfunctions/contexts/content/repository';
import { collections as inRequests, type RequestRecord } from '../../cloudfunctions/contexts/requests/repository';
import { firstNumber } from '../../cloudfunctions/contexts/requests/standing';
import type { Invariant, Store } from '../../cloudfunctions/kernel/invariant';

export const heldInQueue: readonly Invariant[] = [
  {
    name: 'words that wait are in the queue',
    holds: 'afterRetry',
    check: (store) => {
      const queued = new Set(store.documents<HeldRecord>(inContent.held).map(({ _id }) => _id));
      return heldEntries(store).filter((id) => !queued.has(id));
    },
  },
];

function heldEntries(store: Store): readonly string[] {
  return store.documents<RequestRecord>(inRequests.requests).flatMap((request) =>
    request.timeline.flatMap(({ isHeld }, at) => {
      const entry = firstNumber(request) + at;
      return isHeld ? [heldId({ context: 'requests', id: request._id, entry })] : [];
    }),
  );
}
