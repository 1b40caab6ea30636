/** Lists that people work from, in a grid or in all of a community. */
import type * as contract from '#contracts/request-lists';
import type { OutputOf } from '#contracts/operation';
import { limits } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { toPage } from '../../kernel/paging';
import { Refusal } from '../../kernel/refusal';
import { listsRepository, type ListScope } from './lists-repository';
import { canOversee, canOverseeAll } from './policy';
import { presentCard } from './present';
import { searchedGrams } from './search-grams';

type Search = typeof contract.search;
type Overdue = typeof contract.overdue;
type LongOnes = typeof contract.longOnes;

export async function search({ actor, database, input }: Call<Search, PersonActor>): Promise<OutputOf<Search>> {
  const scope = scopeOf(actor, input);
  const grams = searchedGrams(input.words);
  if (grams.length === 0) throw new Refusal('INVALID_INPUT', 'nothing to search for', ['words']);
  const rows = await listsRepository(database).found(scope, grams, input.cursor, limits.page);
  const { items, cursor } = toPage(rows, limits.page, ({ _id, reportedAt }) => ({ at: reportedAt, id: _id }));
  return { items: items.map((item) => presentCard(item, actor)), cursor };
}

export async function overdue({ actor, database, input, now }: Call<Overdue, PersonActor>): Promise<OutputOf<Overdue>> {
  const scope = scopeOf(actor, input);
  const rows = await listsRepository(database).overdue(scope, now, input.cursor, limits.page);
  const { items, cursor } = toPage(rows, limits.page, ({ _id, dueAt }) => ({ at: dueAt, id: _id }));
  return { items: items.map((item) => presentCard(item, actor)), cursor };
}

export async function longOnes({ actor, database, input }: Call<LongOnes, PersonActor>): Promise<OutputOf<LongOnes>> {
  const rows = await listsRepository(database).longOnes(scopeOf(actor, input), input.cursor, limits.page);
  const { items, cursor } = toPage(rows, limits.page, ({ _id, nextCheckAt }) => ({ at: nextCheckAt, id: _id }));
  return { items: items.map((item) => presentCard(item, actor)), cursor };
}

/**
 * What he named, where it is his to look at. A grid's id begins with its community's.
 * @throws Refusal NOT_ALLOWED for a grid he does not work in, or a community that is not his
 */
function scopeOf(actor: PersonActor, named: { readonly communityId: string; readonly gridId?: string | undefined }) {
  const { communityId, gridId } = named;
  const isHis =
    gridId === undefined
      ? canOverseeAll(actor, communityId)
      : gridId.startsWith(`${communityId}~`) && canOversee(actor, { communityId, gridId });
  if (!isHis) throw new Refusal('NOT_ALLOWED', 'another grid or community');
  const scope: ListScope = { communityId, ...(gridId !== undefined && { gridId }) };
  return scope;
}
