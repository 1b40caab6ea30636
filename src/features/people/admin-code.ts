/** The code of the set-up, as it is printed or as it is passed on. Pure. */
import * as v from 'valibot';
import type { GivenOf } from '#contracts/operation';
import { becomeAdmin } from '#contracts/roles';

/** «admin second: AbC…», «second: AbC…», or the first one's code alone. */
const printed = /^(?:admin\s+)?(?:([a-z0-9]{1,30})[:\uff1a]\s*)?(\S+)$/;

/** What is sent, or undefined while it is no code. */
export function toAdmin(typed: string, name: string): GivenOf<typeof becomeAdmin> | undefined {
  const [, codeName, code] = printed.exec(typed.trim()) ?? [];
  const said = name.trim();
  const given = { code, ...(codeName && { codeName }), ...(said !== '' && { name: said }) };
  return v.is(becomeAdmin.input, given) ? given : undefined;
}
