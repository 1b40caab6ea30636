/** Parts of somebody who works here no more: nobody would do them, and nobody would say so. */
import * as duty from '#contracts/duty';
import { partRoles } from '#contracts/request-work';
import type { Ask } from '../../kernel/context';
import { dropped, withParts, type CourseChange } from './course';
import { isOpenPart } from './open-part';
import type { RequestRecord } from './repository';

/** What becomes of the parts, where one of them is nobody's any more; one call. */
export async function strayParts(
  ask: Ask,
  { communityId, parts = [] }: RequestRecord,
  now: Date,
): Promise<CourseChange | 'none'> {
  const { items } = await ask(duty.holdersOf, { communityId, roles: [...partRoles] });
  const here = new Set(items.map(({ personId }) => personId));
  if (parts.every((part) => !isOpenPart(part) || here.has(part.toId))) return 'none';
  return { ...withParts(parts.map((part) => (here.has(part.toId) ? part : dropped(now)(part)))), partsSeenAt: now };
}
