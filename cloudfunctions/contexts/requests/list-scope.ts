/** Where a list is looked for: a grid, or all of a community, where that is his to look at. */
import type { PersonActor } from '../../kernel/actor';
import { Refusal } from '../../kernel/refusal';
import { canOversee, canOverseeAll } from './policy';

/** A grid, or a whole community. */
export interface ListScope {
  readonly communityId: string;
  readonly gridId?: string;
}

/** A grid of one of his communities, where no community was named with it; or a community, or a grid of it. */
export type Named =
  | { readonly communityId?: undefined; readonly gridId: string }
  | { readonly communityId: string; readonly gridId?: string | undefined };

/**
 * The scope comes from the actor's own grants. A grid's id begins with its community's.
 * @throws Refusal NOT_ALLOWED for a grid he does not work in, or a community that is not his
 */
export function scopeOf(actor: PersonActor, named: { readonly gridId: string }): Required<ListScope>;
export function scopeOf(actor: PersonActor, named: Named): ListScope;
export function scopeOf(actor: PersonActor, { communityId, gridId }: Named): ListScope {
  const communities = communityId === undefined ? actor.roles.map((grant) => grant.communityId) : [communityId];
  const own = communities.find((one) => (gridId === undefined ? canOverseeAll(actor, one) : isHis(actor, one, gridId)));
  if (own === undefined) throw new Refusal('NOT_ALLOWED', 'another grid or community');
  return { communityId: own, ...(gridId !== undefined && { gridId }) };
}

function isHis(actor: PersonActor, communityId: string, gridId: string): boolean {
  return gridId.startsWith(`${communityId}~`) && canOversee(actor, { communityId, gridId });
}
