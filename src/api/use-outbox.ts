import { useSyncExternalStore } from 'react';
import type { OutboxState } from './outbox';
import { outbox } from './outbox-on-phone';

/** What waits on this phone, as it is now. */
export function useOutbox(): OutboxState {
  return useSyncExternalStore(outbox.listen, outbox.now, outbox.now);
}
