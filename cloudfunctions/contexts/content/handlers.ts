/** What waits for a coordinator, and what of mine waits or was kept back. */
import type * as contract from '#contracts/content';
import type { OutputOf } from '#contracts/operation';
import { limits } from '#contracts/values';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { toPage } from '../../kernel/paging';
import { Refusal } from '../../kernel/refusal';
import type { Vault } from '../../kernel/vault';
import { isCoordinatorOf } from './policy';
import { presentHeld, presentMine, type Opened } from './present';
import { contentRepository, reportedAt, sealedAt, type HeldRecord } from './repository';

type Held = typeof contract.held;
type Mine = typeof contract.mine;
type Reports = typeof contract.reports;

export async function held(call: Call<Held, PersonActor>): Promise<OutputOf<Held>> {
  const { communityId, cursor: from } = call.input;
  if (!isCoordinatorOf(call.actor, communityId)) throw new Refusal('NOT_ALLOWED', 'another community');
  const rows = await contentRepository(call.database).waiting(communityId, from, limits.page);
  const { items, cursor } = toPage(rows, limits.page, ({ _id, heldAt }) => ({ at: heldAt, id: _id }));
  return { items: items.map((record) => presentHeld(record, opened(call.vault, record))), cursor };
}

export async function mine(call: Call<Mine, PersonActor>): Promise<OutputOf<Mine>> {
  const rows = await contentRepository(call.database).heldOf(call.actor.ids, call.input.cursor, limits.page);
  const { items, cursor } = toPage(rows, limits.page, ({ _id, heldAt }) => ({ at: heldAt, id: _id }));
  return { items: items.map((record) => presentMine(record, opened(call.vault, record), call.now)), cursor };
}

export async function reports(call: Call<Reports, PersonActor>): Promise<OutputOf<Reports>> {
  const repository = contentRepository(call.database);
  const item = await repository.held.get(call.input.id);
  if (!item || !isCoordinatorOf(call.actor, item.communityId)) throw new Refusal('NOT_FOUND', 'another community');
  const found = await repository.reportsOf(item._id);
  const newestFirst = found.sort((one, other) => other.at.getTime() - one.at.getTime());
  return {
    items: newestFirst.map(({ _id, reason, words, at }) => ({
      reason,
      ...(words !== undefined && { words: call.vault.open(words, reportedAt(_id)) }),
      at: at.toISOString(),
    })),
  };
}

function opened(vault: Vault, { _id, excerpt, appeal }: HeldRecord): Opened {
  return {
    excerpt: vault.open(excerpt, sealedAt(_id, 'excerpt')),
    ...(appeal !== undefined && { appeal: vault.open(appeal, sealedAt(_id, 'appeal')) }),
  };
}
