/** Quiet hours, as a community has them now: looked at when a message begins to wait, and again before it is sent. */
import * as places from '#contracts/community-settings';
import type { Ask } from '../../kernel/context';
import { endOfStretch } from '../../kernel/shanghai-time';

/**
 * Where it is quiet now: the moment the messages of that community may go out again. The inbox has them at once. One
 * call a community.
 */
export async function morningsOf(
  communityIds: readonly string[],
  ask: Ask,
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const mornings = new Map<string, Date>();
  for (const communityId of new Set(communityIds)) {
    const { quiet } = await ask(places.findQuietHours, { communityId });
    const morning = quiet && endOfStretch(quiet, now);
    if (morning) mornings.set(communityId, morning);
  }
  return mornings;
}
