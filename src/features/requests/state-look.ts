import type { RequestState } from '#contracts/request-states';
import type { IconName } from '../../components/icon-paths';
import type { TagTone } from '../../components/tag';

type Look = { readonly tone: TagTone; readonly icon: IconName };

/** How an end is seen that is not «fixed». */
export const honestLook: Look = { tone: 'quiet', icon: 'look' };

/** How a state is seen: colour and drawing; the word is in `words.ts`. */
export const stateLooks: Record<RequestState, Look> = {
  submitted: { tone: 'quiet', icon: 'received' },
  processing: { tone: 'lake', icon: 'working' },
  resolved: { tone: 'apricot', icon: 'look' },
  closed: { tone: 'leaf', icon: 'check' },
};
