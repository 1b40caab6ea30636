/** Quiet hours, as a community has them now: looked at when a message begins to wait, and again before it is sent. */
import * as places from '#contracts/community-settings';
import type { OutputOf } from '#contracts/operation';
import type { Ask } from '../../kernel/context';
import { endOfStretch } from '../../kernel/shanghai-time';

/**
 * Where it is quiet now: the moment the messages of that community may go out again. The inbox has them at once. One
 * call a community, and one more where it is quiet: nothing is put off by hours an instance still remembers and that
 * hold no more.
 */
export async function morningsOf(
  communityIds: readonly string[],
  ask: Ask,
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const mornings = new Map<string, Date>();
  for (const communityId of new Set(communityIds)) {
    const remembered = await ask(places.findQuietHours, { communityId });
    if (!endOf(remembered, now)) continue;
    const morning = endOf(await ask(places.findQuietHours, { communityId, isAnew: true }), now);
    if (morning) mornings.set(communityId, morning);
  }
  return mornings;
}

function endOf({ quiet }: OutputOf<typeof places.findQuietHours>, now: Date): Date | undefined {
  return quiet ? endOfStretch(quiet, now) : undefined;
}
