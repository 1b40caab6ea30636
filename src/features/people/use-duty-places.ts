import type { Grant } from '#contracts/people';
import { shops } from '#contracts/places';
import { settingsScope } from '#contracts/roles';
import { useAnswer } from '../../api/use-answer';
import { dutyWords } from './duty-words';
import { useCommunities } from './use-places';

type Scope = Pick<Grant, 'communityId' | 'gridId' | 'shopId'>;

/** Says where a role holds as people say it; nothing while the names are on their way. */
export function useDutyPlaces(scopes: readonly Scope[]): (scope: Scope) => string {
  const communities = useCommunities(scopes.length > 0);
  const shopIn = scopes.find(({ shopId }) => shopId !== undefined)?.communityId;
  const named = useAnswer(shops, { communityId: shopIn ?? '' }, { isNeeded: shopIn !== undefined });
  return ({ communityId, gridId, shopId }) => {
    if (communityId === settingsScope) return dutyWords.settings;
    const community = communities.data?.items.find(({ id }) => id === communityId);
    const grid = community?.grids.find(({ id }) => id === gridId);
    const shop = named.data?.items.find(({ id }) => id === shopId);
    return [community?.name, grid?.name, shop?.name].filter(Boolean).join(' ');
  };
}
