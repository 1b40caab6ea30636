import type { RequestState } from '#contracts/request-states';
import type { IconName } from '../../components/icon-paths';
import type { TagTone } from '../../components/tag';

/** How a state is seen: colour and drawing; the word is in `words.ts`. */
export const stateLooks: Record<RequestState, { readonly tone: TagTone; readonly icon: IconName }> = {
  submitted: { tone: 'quiet', icon: 'received' },
  processing: { tone: 'lake', icon: 'working' },
  resolved: { tone: 'apricot', icon: 'look' },
  closed: { tone: 'leaf', icon: 'check' },
};
