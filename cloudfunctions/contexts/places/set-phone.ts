/** A number that is rung: the community's own, or a grid's. The same number twice changes nothing. */
import type * as contract from '#contracts/places';
import type { InputOf, OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { mayKeepPlaces } from './policy';
import { presentCommunity } from './present';
import { placesRepository, type CommunityRecord } from './repository';

type SetPhone = typeof contract.setPhone;

export async function setPhone(call: Call<SetPhone, PersonActor>): Promise<OutputOf<SetPhone>> {
  const { actor, input, database } = call;
  if (!mayKeepPlaces(actor, input.communityId)) throw new Refusal('NOT_ALLOWED', 'another community');
  const repository = placesRepository(database);
  const community = await repository.communities.get(input.communityId);
  if (!community) throw new Refusal('NOT_FOUND', 'community');
  const changed = withPhone(community, input);
  if (!(await repository.changePhones(community, changed))) throw new Refusal('STALE', 'changed meanwhile');
  return { community: presentCommunity({ ...community, ...changed }) };
}

type Phones = Pick<CommunityRecord, 'phone' | 'grids'>;

function withPhone({ phone, grids }: Phones, { gridId, phone: next }: InputOf<SetPhone>): Phones {
  if (gridId === undefined) return { phone: next, grids };
  if (!grids.some(({ id }) => id === gridId)) throw new Refusal('PLACE_UNKNOWN', 'grid', ['gridId']);
  return { phone, grids: grids.map((grid) => (grid.id === gridId ? { ...grid, phone: next } : grid)) };
}
