/** Pure rules of offers: which are open, and what a yes makes of them. */
import type { RoleGrant } from '../../kernel/actor';
import { Refusal } from '../../kernel/refusal';
import type { OfferRecord } from './repository';
import { isRoleIn, withRole } from './role-scope';

/** Older ones make room; nobody is offered so much at a time. */
const mostOffers = 20;

/** Open offers with one more; of one role in one place the newest alone. */
export function withOffer(
  offers: readonly OfferRecord[] | undefined,
  offer: OfferRecord,
  now: Date,
): readonly OfferRecord[] {
  const [wanted] = offer.grants;
  const isSame = ({ kind, grants: [one] }: OfferRecord) =>
    kind === 'role' && offer.kind === 'role' && one && wanted && isRoleIn(one, wanted.role, wanted);
  const open = (offers ?? []).filter((one) => one.until > now && !isSame(one));
  return [...open, offer].slice(-mostOffers);
}

/**
 * What somebody holds after his yes; nothing begins before it.
 * @throws Refusal NOT_FOUND when there is no such offer, WRONG_STATE when it came too late
 */
export function acceptedBy(
  { roles, offers = [] }: { readonly roles: readonly RoleGrant[]; readonly offers?: readonly OfferRecord[] },
  offerId: string,
  now: Date,
): readonly RoleGrant[] {
  const offer = offers.find(({ id }) => id === offerId);
  if (!offer) throw new Refusal('NOT_FOUND', 'no such offer');
  if (offer.until <= now) throw new Refusal('WRONG_STATE', 'an old offer');
  const begun = offer.grants.map((grant) => ({ ...grant, since: grant.since < now ? now : grant.since }));
  return begun.reduce<readonly RoleGrant[]>(withRole, roles);
}
