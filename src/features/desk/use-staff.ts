import { grantRole } from '#contracts/people';
import { staff } from '#contracts/roles';
import { useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';

/** Who does what in the community. */
export const useStaff = (communityId: string) => useAnswer(staff, { communityId });

/** Asking somebody known here to do something. */
export const useOffering = () => useCommand(grantRole);
