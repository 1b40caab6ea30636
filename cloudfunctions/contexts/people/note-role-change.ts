import type { Command } from '#contracts/operation';
import * as privacy from '#contracts/privacy';
import type { Role } from '#contracts/values';
import { surfaceOf, type PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';

/** Keeps that somebody's roles were changed by somebody else; he reads it in what was done of his. One call. */
export async function noteRoleChange(
  { ask, actor, key }: Call<Command, PersonActor>,
  subjectId: string,
  actorRole: Role,
): Promise<void> {
  await ask(privacy.note, {
    once: `${actor.personId}~${key}`,
    actorId: actor.personId,
    actorRole,
    subjectId,
    record: `people.${subjectId}`,
    field: 'roles',
    why: 'grantRole',
    from: surfaceOf(actor),
  });
}
