/** Where a role is to hold, looked up: the grid must be there, and a street is each of its communities. */
import type { Command } from '#contracts/operation';
import * as places from '#contracts/places';
import { findShop } from '#contracts/shops';
import { roleRules, settingsScope, type GivableRole } from '#contracts/roles';
import type { RoleGrant } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import type { RoleScope } from './role-scope';

type Asking = Pick<Call<Command>, 'ask'>;

/** What a role reaches, by the names people know. */
export interface Named {
  readonly where: string;
  /** Where a human being answers. */
  readonly phone: string;
}

/**
 * The names of the place a role is to hold in, which must be there.
 * @throws Refusal PLACE_UNKNOWN
 */
export async function namePlace({ ask }: Asking, { communityId, gridId, shopId }: RoleScope): Promise<Named> {
  if (communityId === settingsScope) return { where: '', phone: '' };
  const { community } = await ask(places.findCommunity, { communityId });
  if (!community) throw new Refusal('PLACE_UNKNOWN', 'community', ['scope']);
  if (shopId !== undefined) await mustBeThere(ask, shopId);
  if (gridId === undefined) return { where: community.name, phone: community.phone };
  const grid = community.grids.find(({ id }) => id === gridId);
  if (!grid) throw new Refusal('PLACE_UNKNOWN', 'grid', ['gridId']);
  return { where: `${community.name} ${grid.name}`, phone: grid.phone };
}

/** The one place that is not kept with its community. */
async function mustBeThere(ask: Asking['ask'], shopId: string): Promise<void> {
  const { shop } = await ask(findShop, { shopId });
  if (!shop) throw new Refusal('PLACE_UNKNOWN', 'shop', ['scope']);
}

/** The grants that make up a role in its scope: one, or one for each community of a street. */
export async function grantsIn(
  { ask }: Asking,
  role: GivableRole,
  scope: RoleScope,
  term: Required<Pick<RoleGrant, 'since' | 'until'>>,
): Promise<readonly RoleGrant[]> {
  if (roleRules[role].scope !== 'street') return [{ role, ...scope, ...term }];
  const { communityIds } = await ask(places.onStreetOf, { communityId: scope.communityId });
  return communityIds.map((communityId) => ({ role, communityId, ...term }));
}
