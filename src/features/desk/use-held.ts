import { decide, held, reports } from '#contracts/content';
import { feedback } from '#contracts/feedback';
import { corrections } from '#contracts/rights';
import { useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';

/** What waits until somebody has looked at it. */
export const useHeld = (communityId: string) => useAnswer(held, { communityId });

/** What people reported of one of them. */
export const useReports = (id: string) => useAnswer(reports, { id });

/** The word that settles it. */
export const useDeciding = () => useCommand(decide);

/** What people told the community and nobody has answered. */
export const useTold = (communityId: string) => useAnswer(feedback, { communityId, isOpen: true });

/** What people asked to have put right and nobody has answered. */
export const useCorrections = (communityId: string) => useAnswer(corrections, { communityId });
