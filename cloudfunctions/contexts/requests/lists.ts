/** Lists that people work from, in a grid or in all of a community. */
import type * as contract from '#contracts/request-lists';
import type { OutputOf } from '#contracts/operation';
import { limits } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { toList } from './listed';
import { scopeOf } from './list-scope';
import { listsRepository } from './lists-repository';
import { searchedGrams } from './search-grams';

type Search = typeof contract.search;
type Overdue = typeof contract.overdue;
type LongOnes = typeof contract.longOnes;

export async function search({ actor, database, input }: Call<Search, PersonActor>): Promise<OutputOf<Search>> {
  const scope = scopeOf(actor, input);
  const grams = searchedGrams(input.words);
  if (grams.length === 0) throw new Refusal('INVALID_INPUT', 'nothing to search for', ['words']);
  const rows = await listsRepository(database).found(scope, grams, input.cursor, limits.page);
  return toList(rows, actor);
}

export async function overdue({ actor, database, input, now }: Call<Overdue, PersonActor>): Promise<OutputOf<Overdue>> {
  const scope = scopeOf(actor, input);
  const rows = await listsRepository(database).overdue(scope, now, input.cursor, limits.page);
  return toList(rows, actor, ({ dueAt }) => dueAt);
}

export async function longOnes({ actor, database, input }: Call<LongOnes, PersonActor>): Promise<OutputOf<LongOnes>> {
  const rows = await listsRepository(database).longOnes(scopeOf(actor, input), input.cursor, limits.page);
  return toList(rows, actor, ({ nextCheckAt }) => nextCheckAt);
}
