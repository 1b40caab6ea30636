/** A shop, as other contexts ask for it: seldom enough to be read each time. */
import type { OutputOf } from '#contracts/operation';
import type * as contract from '#contracts/shops';
import type { SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import * as kept from './kept';
import { presentShop } from './present';
import { placesRepository } from './repository';

type FindShop = typeof contract.findShop;

export async function findShop({ database, input, now }: Call<FindShop, SystemActor>): Promise<OutputOf<FindShop>> {
  const repository = placesRepository(database);
  const community = await kept.findCommunity(repository, kept.communityOf(input.shopId), now);
  const found = community && (await inEdition(repository, input.shopId, community.edition));
  if (!found) return { shop: null };
  const gridName = community.grids.find(({ id }) => id === found.gridId)?.name;
  return { shop: presentShop(found), ...(gridName !== undefined && { gridName }) };
}

/** What is kept of the community may be of an edition that is gone: then it isn't the shop that is missing. */
async function inEdition(repository: ReturnType<typeof placesRepository>, id: string, edition: number) {
  const found = await repository.shop(id, edition);
  if (found) return found;
  const current = await repository.communities.get(kept.communityOf(id));
  return current && current.edition !== edition ? repository.shop(id, current.edition) : undefined;
}
