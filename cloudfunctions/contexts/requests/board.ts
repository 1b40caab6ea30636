/** What everybody may read of what was reported in a community. */
import type * as contract from '#contracts/request-board';
import type { OutputOf } from '#contracts/operation';
import { limits } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { toPage } from '../../kernel/paging';
import { Refusal } from '../../kernel/refusal';
import type { SealedAt, Vault } from '../../kernel/vault';
import { listsRepository } from './lists-repository';
import { presentBoardItem } from './present-board';
import { collections } from './repository';

type Board = typeof contract.board;

export async function board({ database, input, vault }: Call<Board, PersonActor>): Promise<OutputOf<Board>> {
  const { communityId, cursor: sealed } = input;
  const at = { collection: collections.requests, field: 'board', id: communityId };
  const from = sealed === undefined ? undefined : opened(vault, sealed, at);
  const rows = await listsRepository(database).ofBoard(communityId, from, limits.page);
  const { items, cursor } = toPage(rows, limits.page, ({ _id, reportedAt }) => ({ at: reportedAt, id: _id }));
  // A place in the list is a moment and an id: neither is told, nor can one be made up to ask for it.
  return { items: items.map(presentBoardItem), cursor: cursor === null ? null : vault.seal(cursor, at) };
}

/** @throws Refusal INVALID_INPUT when it is no place of this board */
function opened(vault: Vault, sealed: string, at: SealedAt): string {
  try {
    return vault.open(sealed, at);
  } catch (error) {
    throw new Refusal('INVALID_INPUT', `foreign cursor: ${String(error)}`, ['cursor']);
  }
}
