/** The first administrator: whoever sets the environment up prints a code, and the first to enter it keeps the settings. */
import type { OutputOf } from '#contracts/operation';
import { settingsScope } from '#contracts/roles';
import type * as contract from '#contracts/roles';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { heldBy } from './present';
import { peopleRepository } from './repository';
import { endOfTerm } from './role-scope';
import { adminCodeId, isSetupCode } from './setup-code';
import { mustHaveName, takeOn } from './take-on';

type BecomeAdmin = typeof contract.becomeAdmin;

export async function becomeAdmin(call: Call<BecomeAdmin, PersonActor>): Promise<OutputOf<BecomeAdmin>> {
  const { actor, input, now, database } = call;
  const codeId = adminCodeId(input.codeName);
  if (!isSetupCode(process.env['SETUP_SECRET'], codeId, input.code)) throw new Refusal('SETUP_CODE_WRONG');
  await mustHaveName(call, input.name);
  const { claims } = peopleRepository(database);
  if (!(await claims.insert({ _id: codeId, byId: actor.personId, at: now }))) {
    const claim = await claims.get(codeId);
    if (claim?.byId !== actor.personId) throw new Refusal('SETUP_CODE_WRONG', 'used');
  }
  const grant = {
    role: 'admin',
    communityId: settingsScope,
    since: now,
    until: endOfTerm('admin', undefined, now),
  } as const;
  const taken = { by: codeId, grants: [grant], name: input.name };
  return heldBy(await takeOn(call, taken).catch(usedBefore), settingsScope);
}

function usedBefore(error: unknown): never {
  if (error instanceof Refusal && error.code === 'CODE_WRONG') throw new Refusal('SETUP_CODE_WRONG', 'used before');
  throw error;
}
