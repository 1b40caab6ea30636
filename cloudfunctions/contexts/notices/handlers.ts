/** One function an operation. A person reads and marks his own notices; nobody reads another one's. */
import type { TemplateKind } from '#contracts/message-templates';
import type * as contract from '#contracts/notices';
import type { OutputOf } from '#contracts/operation';
import { limits } from '#contracts/values';
import type { PersonActor, SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { toPage } from '../../kernel/paging';
import { presentCredits, presentNotice } from './present';
import { morningsOf } from './quiet';
import { noticesRepository, type CreditsRecord } from './repository';

type Inbox = typeof contract.inbox;
type Summary = typeof contract.summary;
type MarkRead = typeof contract.markRead;
type Allow = typeof contract.allow;
type RingEarlier = typeof contract.ringEarlier;

export async function inbox(call: Call<Inbox, PersonActor>): Promise<OutputOf<Inbox>> {
  const rows = await noticesRepository(call.database).of(call.actor.ids, call.input.cursor, limits.page);
  const { items, cursor } = toPage(rows, limits.page, ({ _id, at }) => ({ at, id: _id }));
  return { items: items.map(presentNotice), cursor };
}

export async function summary(call: Call<Summary, PersonActor>): Promise<OutputOf<Summary>> {
  const repository = noticesRepository(call.database);
  const { personId, ids } = call.actor;
  const [unread, credits] = await Promise.all([repository.unread(ids), repository.credits.get(personId)]);
  return { unread, credits: presentCredits(credits) };
}

export async function markRead(call: Call<MarkRead, PersonActor>): Promise<OutputOf<MarkRead>> {
  const { upTo } = call.input;
  await noticesRepository(call.database).markRead(call.actor.ids, new Date(upTo));
  return { upTo };
}

export async function allow(call: Call<Allow, PersonActor>): Promise<OutputOf<Allow>> {
  const { credits, gain } = noticesRepository(call.database);
  const { personId } = call.actor;
  const gained = { newWork: countOf('newWork', call.input.kinds), progress: countOf('progress', call.input.kinds) };
  const counted = await gain(personId, call.key, gained);
  if (counted) return { credits: presentCredits(counted) };
  // Nothing changed: either his first consent ever, or this one again.
  const first: CreditsRecord = { _id: personId, ...gained, keys: [call.key] };
  if (await credits.insert(first)) return { credits: presentCredits(first) };
  // Two first consents at one moment are two: the one that came second is counted on top.
  const onTop = await gain(personId, call.key, gained);
  return { credits: presentCredits(onTop ?? (await credits.get(personId))) };
}

/** One write, and one look at the hours; what waits until later than they last goes out with their end, or now. */
export async function ringEarlier(call: Call<RingEarlier, SystemActor>): Promise<OutputOf<RingEarlier>> {
  const { ask, database, input, now } = call;
  const { communityId } = input;
  const morning = (await morningsOf([communityId], ask, now)).get(communityId);
  return { moved: await noticesRepository(database).advance(communityId, morning ?? now) };
}

function countOf(kind: TemplateKind, kinds: readonly TemplateKind[]): number {
  return kinds.filter((one) => one === kind).length;
}
