/** Who sees the numbers of a community: those who answer for all of it. An admin sets it up, and works on none of its cases. */
import type { Looking } from './policy';

export function maySeeNumbers({ roles }: Looking, communityId: string): boolean {
  return roles.some(
    ({ role, communityId: own, gridId }) =>
      own === communityId && gridId === undefined && (role === 'coordinator' || role === 'streetOverseer'),
  );
}
