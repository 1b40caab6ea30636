/** Questions and commands about what people write. */
import { appeal, decide, held, mine, report } from '#contracts/content';
import { giveFeedback, myFeedback } from '#contracts/feedback';
import { view } from '#contracts/requests';
import { useAnswer } from '../../api/use-answer';
import { useAnswerPages } from '../../api/use-answer-pages';
import { useCommand } from '../../api/use-command';

export const useMyFeedback = () => useAnswerPages(myFeedback, {});
export const useMyHeld = () => useAnswerPages(mine, {});
export const useGiveFeedback = () => useCommand(giveFeedback);
export const useAppeal = () => useCommand(appeal);
export const useDecide = () => useCommand(decide);
/** What waits in a community; asked of nobody while no community is known. */
export const useHeld = (communityId: string | undefined) =>
  useAnswerPages(held, { communityId: communityId ?? '' }, communityId !== undefined);
export const useReport = () => useCommand(report);
/** The case whose words somebody reports. */
export const useReportedCase = (id: string) => useAnswer(view, { id });
