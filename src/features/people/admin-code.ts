/** The code of the set-up, as it is printed or as it is passed on. Pure. */
import * as v from 'valibot';
import type { GivenOf } from '#contracts/operation';
import { becomeAdmin } from '#contracts/roles';

/** «admin second: AbC…», «second: AbC…», or the first one's code alone. */
const printed = /^(?:admin\s+)?(?:([a-z0-9]{1,30})[:\uff1a]\s*)?(\S+)$/;

/** «community duian: AbC…»: the name it will be known by, and its code. */
const printedFounding = /^community\s+([a-z0-9][a-z0-9-]{0,29})\s*[:\uff1a]\s*(\S{12,64})$/i;

export interface FoundingCode {
  readonly communityId: string;
  readonly setupCode: string;
}

/** The code that founds a community; undefined while it is none, or another one. */
export function toFoundingCode(typed: string): FoundingCode | undefined {
  const [, communityId, setupCode] = printedFounding.exec(typed.trim()) ?? [];
  return communityId && setupCode ? { communityId: communityId.toLowerCase(), setupCode } : undefined;
}

/** What is sent, or undefined while it is no code. */
export function toAdmin(typed: string, name: string): GivenOf<typeof becomeAdmin> | undefined {
  const [, codeName, code] = printed.exec(typed.trim()) ?? [];
  const said = name.trim();
  const given = { code, ...(codeName && { codeName }), ...(said !== '' && { name: said }) };
  return v.is(becomeAdmin.input, given) ? given : undefined;
}
