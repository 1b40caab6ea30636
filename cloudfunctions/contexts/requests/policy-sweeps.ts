/** Who may do what with a sweep: a coordinator begins and ends it, who works in a building looks and mends there. */
import type { SpotView } from '#contracts/request-sweeps';
import type { PersonActor } from '../../kernel/actor';
import { canOversee, overseeingRoles, type Looking } from './policy';
import { isSayable } from './sweep';
import type { SpotRecord, SweepRecord } from './sweeps-repository';

type Community = Pick<SweepRecord, 'communityId'>;

/** Whether he sees the sweeps of a community: whoever works anywhere in it. */
export function worksIn({ roles }: Looking, { communityId }: Community): boolean {
  return roles.some((grant) => grant.communityId === communityId && overseeingRoles.some((one) => one === grant.role));
}

/** Whether he begins and ends the sweeps of a community. */
export function mayRunSweeps({ roles }: Looking, { communityId }: Community): boolean {
  return roles.some((grant) => grant.communityId === communityId && grant.role === 'coordinator');
}

export function spotAbilities(
  actor: PersonActor,
  spot: SpotRecord,
): Required<Pick<SpotView, 'canCheck' | 'canMend' | 'canBeFine' | 'canBeBroken'>> {
  const isHis = canOversee(actor, spot);
  const canBeFine = isHis && isSayable(spot, 'fine');
  const canBeBroken = isHis && isSayable(spot, 'broken');
  return { canCheck: canBeFine || canBeBroken, canMend: isHis && isSayable(spot, 'mended'), canBeFine, canBeBroken };
}
