/** The first administrator: whoever sets the environment up prints a code, and the first to enter it keeps the settings. */
import type { OutputOf } from '#contracts/operation';
import { settingsScope } from '#contracts/roles';
import type * as contract from '#contracts/roles';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { heldBy } from './present';
import { endOfTerm } from './role-scope';
import { adminCodeId, isSetupCode } from './setup-code';
import { claimCode, mustHaveName, setupCodeUsed, takeOn } from './take-on';

type BecomeAdmin = typeof contract.becomeAdmin;

export async function becomeAdmin(call: Call<BecomeAdmin, PersonActor>): Promise<OutputOf<BecomeAdmin>> {
  const { input, now } = call;
  const codeId = adminCodeId(input.codeName);
  if (!isSetupCode(process.env['SETUP_SECRET'], codeId, input.code)) throw new Refusal('SETUP_CODE_WRONG');
  await mustHaveName(call, input);
  await claimCode(call, codeId);
  const grant = {
    role: 'admin',
    communityId: settingsScope,
    since: now,
    until: endOfTerm('admin', undefined, now),
  } as const;
  const taken = { by: codeId, grants: [grant], name: input.name, guide: input.guide };
  return heldBy(await takeOn(call, taken).catch(setupCodeUsed), settingsScope);
}
