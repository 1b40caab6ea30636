/** An invitation being written: what may be asked, what is still open, what is sent. Pure. */
import type { GivenOf } from '#contracts/operation';
import { givableRoles, type Grant } from '#contracts/people';
import type { Community } from '#contracts/places';
import { roleRules, settingsScope, type GivableRole, type invite } from '#contracts/roles';

/** Days somebody may be asked for, beside the longest a role lasts. */
const terms = [90, 180, 365, 1095, 1825] as const;
export type Term = (typeof terms)[number];
const aYear: Term = 365;

/** Stands where a grid would: the role reaches all of the community. */
export const whole = 'whole';

export interface InviteDraft {
  readonly communityId: string | undefined;
  readonly role: GivableRole | undefined;
  /** A grid, a shop, or `whole`. */
  readonly placeId: string | undefined;
  readonly days: Term;
}

export const emptyInvite: InviteDraft = { communityId: undefined, role: undefined, placeId: undefined, days: aYear };

/** The roles somebody may invite to, as the contract says who gives which. */
export function rolesToGive(grants: readonly Grant[]): readonly GivableRole[] {
  return givableRoles.filter((role) => grants.some((grant) => roleRules[role].givenBy.includes(grant.role)));
}

/** The communities he may invite to: those he gives roles in, and all for whom the settings are his. */
export function communitiesToGive(grants: readonly Grant[], items: readonly Community[]): readonly Community[] {
  const givers = grants.filter((grant) => rolesToGive([grant]).length > 0).map(({ communityId }) => communityId);
  return items.filter(({ id }) => givers.includes(id) || givers.includes(settingsScope));
}

/** How long a role may be given for; at most its longest. */
export function termsOf(role: GivableRole): readonly Term[] {
  return terms.filter((days) => days <= roleRules[role].longestDays);
}

/** What is sent, or undefined while something is open. */
export function toInvitation({ communityId, role, placeId, days }: InviteDraft): GivenOf<typeof invite> | undefined {
  if (role === undefined) return undefined;
  const scope = scopeOf(role, communityId, placeId);
  return scope && { role, scope, termDays: days };
}

function scopeOf(role: GivableRole, communityId: string | undefined, placeId: string | undefined) {
  const kind = roleRules[role].scope;
  if (kind === 'settings') return {};
  if (communityId === undefined) return undefined;
  if (kind === 'community' || kind === 'street') return { communityId };
  if (placeId === undefined) return undefined;
  if (placeId === whole) return { communityId };
  return kind === 'shop' ? { shopId: placeId } : { gridId: placeId };
}
