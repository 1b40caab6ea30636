import { colleagues } from '#contracts/duty';
import { useAnswer } from '../../api/use-answer';

/** Who works beside me, and my own leaves. */
export function useColleagues(communityId: string | undefined) {
  return useAnswer(colleagues, { communityId: communityId ?? '' }, { isNeeded: communityId !== undefined });
}
