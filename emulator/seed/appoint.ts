/** Giving somebody a role as people do it: a coordinator offers, the person says yes on his phone. */
import type * as v from 'valibot';
import * as people from '#contracts/people';
import * as roles from '#contracts/roles';
import { keyOf, type PersonOnPhone } from './person';

type Offer = Omit<v.InferInput<(typeof people.grantRole)['input']>, 'personId'>;

/** Answers the person's id. With `keyParts` it can be told again. */
export async function appoint(
  coordinator: PersonOnPhone,
  phone: PersonOnPhone,
  offer: Offer,
  keyParts?: readonly string[],
): Promise<string> {
  const { person } = await phone.call(people.me, {});
  if (!person) throw new Error(`${phone.openid} has not moved in`);
  const key = (act: string) => (keyParts ? [keyOf(...keyParts, act)] : []);
  const { offerId } = await coordinator.call(people.grantRole, { personId: person.id, ...offer }, ...key('offer'));
  await phone.call(roles.answerOffer, { offerId: offerId ?? '', accepts: true }, ...key('accept'));
  return person.id;
}
