/** Something waits for a coordinator from now on, and others read it no more. */
import type * as contract from '#contracts/content';
import * as requests from '#contracts/request-entries';
import type { OutputOf } from '#contracts/operation';
import type { HoldReason } from '#contracts/content';
import type { SystemActor } from '../../kernel/actor';
import type { Call, Delivery } from '../../kernel/context';
import { contentRepository, heldId, sealedAt, type HeldRecord, type ItemOf } from './repository';

type Hold = typeof contract.hold;

export async function hold(call: Call<Hold, SystemActor>): Promise<OutputOf<Hold>> {
  const { excerpt, reason, ...item } = call.input;
  await queue(call, item, { excerpt, reason });
  // Words that were held when they were written are held already; a picture nobody could look at is not.
  if (reason === 'picture') await hide(call, item);
  return { isHeld: true };
}

/** Puts it into the queue, unless it is there or was decided. */
export async function queue(
  { database, vault, now }: Pick<Delivery, 'database' | 'vault' | 'now'>,
  item: ItemOf,
  { excerpt, reason }: { readonly excerpt: string; readonly reason: HoldReason },
): Promise<boolean> {
  const _id = heldId(item.subject);
  const sealed = vault.seal(excerpt, sealedAt(_id, 'excerpt'));
  const waiting = { state: 'waiting', isOpen: true, heldAt: now, reports: {}, decisions: [] } as const;
  const record: HeldRecord = { _id, v: 1, keys: [], outbox: [], ...item, excerpt: sealed, reason, ...waiting };
  return contentRepository(database).held.insert(record);
}

/** Tells the owner that others read it no more, unless a coordinator has said that they may. */
export async function hide(
  { database, ask }: Pick<Delivery, 'database' | 'ask'>,
  { subject }: ItemOf,
): Promise<boolean> {
  const kept = await contentRepository(database).held.get(heldId(subject));
  if (kept?.state !== 'waiting') return false;
  await ask(requests.moderate, { id: subject.id, entry: subject.entry, standing: 'waiting' });
  return true;
}
