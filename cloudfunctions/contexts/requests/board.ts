/** What everybody may read of what was reported in a community. */
import type * as contract from '#contracts/request-board';
import type { OutputOf } from '#contracts/operation';
import { limits } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { toPage } from '../../kernel/paging';
import { listsRepository } from './lists-repository';
import { presentBoardItem } from './present-board';

type Board = typeof contract.board;

export async function board({ database, input }: Call<Board, PersonActor>): Promise<OutputOf<Board>> {
  const { communityId, cursor: from } = input;
  const rows = await listsRepository(database).ofBoard(communityId, from, limits.page);
  const { items, cursor } = toPage(rows, limits.page, ({ _id, reportedAt }) => ({ at: reportedAt, id: _id }));
  return { items: items.map(presentBoardItem), cursor };
}
