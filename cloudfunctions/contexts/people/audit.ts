/** What is written down before somebody's data are reached for: who, in which role, and why. */
import * as privacy from '#contracts/privacy';
import type { Operation } from '#contracts/operation';
import type { Role } from '#contracts/values';
import { surfaceOf, type PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { collections } from './repository';

export interface Reaching {
  readonly subjectId: string;
  readonly role: Role;
  readonly why: privacy.AuditReason;
  readonly field?: string;
  /** Where it was reached for; without, his own record. */
  readonly record?: string;
  /** What makes it one row; without, the command itself. */
  readonly once?: string;
}

/** Notes it, one call; a second arrival of the same command is the same row. */
export async function noteReach(call: Call<Operation, PersonActor>, reaching: Reaching): Promise<void> {
  const { subjectId, role, why, field, record = `${collections.people} ${subjectId}`, once = call.key } = reaching;
  await call.ask(privacy.note, {
    once: `${call.actor.personId}~${once}`,
    actorId: call.actor.personId,
    actorRole: role,
    subjectId,
    record,
    ...(field !== undefined && { field }),
    why,
    from: surfaceOf(call.actor),
  });
}
