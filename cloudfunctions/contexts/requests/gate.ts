/** What follows from words and pictures that were just written: what is not clean waits, pictures are looked at. */
import * as content from '#contracts/content';
import type { PersonActor } from '../../kernel/actor';
import type { Ask, Ports } from '../../kernel/context';
import { sendToCheck } from '../../kernel/picture-gate';
import type { RequestRecord } from './repository';
import type { Entry } from './request';

type Written = Pick<RequestRecord, '_id' | 'communityId' | 'number'>;

/** Done after the entry is there, and again when its command comes again; told twice, it is so once. */
export async function gate(
  call: Ports & { readonly actor: PersonActor; readonly ask: Ask },
  request: Written,
  { entry, number }: { readonly entry: Entry | undefined; readonly number: number },
): Promise<void> {
  if (entry === undefined) return;
  const item = itemOf(request, entry, number);
  if (entry.isHeld) await call.ask(content.hold, { ...item, excerpt: excerptOf(entry), reason: 'words' });
  if (entry.photos.length === 0) return;
  const traceIds = await sendToCheck(call, call.actor.identity.openid, entry.photos);
  for (const [picture, traceId] of traceIds.entries()) {
    // Nobody has looked at it, so nobody else may.
    if (traceId === undefined) await call.ask(content.hold, { ...item, excerpt: excerptOf(entry), reason: 'picture' });
    else await call.ask(content.pictureSent, { ...item, picture, traceId });
  }
}

/** The beginning of an entry's words, as the queue shows them. */
export function excerptOf({ words = '' }: Pick<Entry, 'words'>): string {
  return [...words].slice(0, content.contentLimits.excerpt).join('');
}

function itemOf({ _id, communityId, number }: Written, { who }: Entry, entry: number) {
  return { subject: { context: 'requests', id: _id, entry }, communityId, number, writerId: who.id } as const;
}
