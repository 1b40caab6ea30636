/** What waits for somebody's yes or no, and his answer. */
import type { Command, OutputOf } from '#contracts/operation';
import type * as duty from '#contracts/duty';
import type * as contract from '#contracts/roles';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { decidePerson } from './decide-person';
import { recordOf } from './identify';
import { acceptedBy } from './offer';
import { heldBy, presentOffer } from './present';
import type { OfferRecord } from './repository';

type Offers = typeof contract.offers;
type AnswerOffer = typeof contract.answerOffer;
type AcceptStandIn = typeof duty.acceptStandIn;
type Held = OutputOf<AnswerOffer>;

export async function offers({ actor, now }: Call<Offers, PersonActor>): Promise<OutputOf<Offers>> {
  const open = (recordOf(actor)?.offers ?? []).filter(({ until }) => until > now);
  return { items: open.flatMap(presentOffer) };
}

export function answerOffer(call: Call<AnswerOffer, PersonActor>): Promise<Held> {
  const { offerId, accepts: isYes } = call.input;
  return answer(call, offerId, { isYes, isMeant: ({ kind }) => !isYes || kind === 'role' });
}

export function acceptStandIn(call: Call<AcceptStandIn, PersonActor>): Promise<Held> {
  return answer(call, call.input.offerId, { isYes: true, isMeant: ({ kind }) => kind === 'standIn' });
}

interface Answering {
  readonly isYes: boolean;
  readonly isMeant: (offer: OfferRecord) => boolean;
}

async function answer(call: Call<Command, PersonActor>, offerId: string, { isYes, isMeant }: Answering): Promise<Held> {
  const offered = recordOf(call.actor)?.offers?.find(({ id }) => id === offerId);
  if (offered && !isMeant(offered)) throw new Refusal('NOT_FOUND', 'another kind of offer');
  const { set } = call.database.command;
  const { doc, isReplay, state } = await decidePerson(call, call.actor.personId, {
    // What is answered is of the community the offer is of: a repeated answer finds it in its own memory.
    state: offered?.grants[0]?.communityId ?? '',
    next: (person) => {
      const roles = acceptedBy(person, offerId, call.now);
      const left = (person.offers ?? []).filter(({ id }) => id !== offerId);
      return { offers: set(left), ...(isYes && { roles: set(roles) }) };
    },
  });
  const roles = isReplay || !isYes ? doc.roles : acceptedBy(doc, offerId, call.now);
  return heldBy({ _id: doc._id, roles }, state);
}
