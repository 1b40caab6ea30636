/** What waits for somebody's yes or no, and his answer. */
import type { Command, OutputOf } from '#contracts/operation';
import type * as duty from '#contracts/duty';
import type { GivableRole } from '#contracts/roles';
import type * as contract from '#contracts/roles';
import { inEffect, type PersonActor, type RoleGrant } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { decidePerson } from './decide-person';
import { recordOf } from './identify';
import { acceptedBy } from './offer';
import { givesAs } from './policy';
import { heldBy, presentOffer } from './present';
import { peopleRepository, type OfferRecord, type PersonRecord } from './repository';
import { isColleague } from './stand-in';
import { mustHaveName, naming } from './take-on';

type Offers = typeof contract.offers;
type AnswerOffer = typeof contract.answerOffer;
type AcceptStandIn = typeof duty.acceptStandIn;
type Held = OutputOf<AnswerOffer>;
type Answerer = Call<Command, PersonActor>;

export async function offers({ actor, now }: Call<Offers, PersonActor>): Promise<OutputOf<Offers>> {
  const open = (recordOf(actor)?.offers ?? []).filter(({ until }) => until > now);
  return { items: open.flatMap(presentOffer) };
}

export function answerOffer(call: Call<AnswerOffer, PersonActor>): Promise<Held> {
  const { offerId, accepts: isYes, name } = call.input;
  return answer(call, offerId, { isYes, name, isMeant: ({ kind }) => !isYes || kind === 'role' });
}

export function acceptStandIn(call: Call<AcceptStandIn, PersonActor>): Promise<Held> {
  const { offerId, name } = call.input;
  return answer(call, offerId, { isYes: true, name, isMeant: ({ kind }) => kind === 'standIn' });
}

interface Answering {
  readonly isYes: boolean;
  /** What to call him from now on, if he has said nothing before. */
  readonly name: string | undefined;
  readonly isMeant: (offer: OfferRecord) => boolean;
}

/**
 * An offer is worth what whoever made it may still give, and nobody stands in who has no work of his own here any more.
 * One read for a role, none for a stand-in.
 * @throws Refusal NOT_FOUND for one that is worth nothing any more
 */
async function mustHoldStill(call: Answerer, { kind, byId, grants: [grant] }: OfferRecord): Promise<void> {
  const { actor, database, now } = call;
  if (!grant) return;
  const isGood =
    kind === 'standIn'
      ? isColleague(recordOf(actor)?.roles ?? [], grant.communityId, now)
      : mayGive(await peopleRepository(database).people.get(byId), grant, now);
  if (!isGood) throw new Refusal('NOT_FOUND', 'nothing stands behind it any more');
}

function mayGive(maker: PersonRecord | undefined, grant: RoleGrant, now: Date): boolean {
  return givesAs({ roles: inEffect(maker?.roles ?? [], now) }, grant.role as GivableRole, grant) !== undefined;
}

async function answer(call: Answerer, offerId: string, { isYes, name, isMeant }: Answering): Promise<Held> {
  const offered = recordOf(call.actor)?.offers?.find(({ id }) => id === offerId);
  if (offered && !isMeant(offered)) throw new Refusal('NOT_FOUND', 'another kind of offer');
  if (offered && isYes) {
    await mustHoldStill(call, offered);
    await mustHaveName(call, { name });
  }
  const { set } = call.database.command;
  const { doc, isReplay, state } = await decidePerson(call, call.actor.personId, {
    // What is answered is of the community the offer is of: a repeated answer finds it in its own memory.
    state: offered?.grants[0]?.communityId ?? '',
    next: (person) => {
      const roles = acceptedBy(person, offerId, call.now);
      const left = (person.offers ?? []).filter(({ id }) => id !== offerId);
      return { offers: set(left), ...(isYes && { roles: set(roles), ...naming(person, name) }) };
    },
  });
  const roles = isReplay || !isYes ? doc.roles : acceptedBy(doc, offerId, call.now);
  return heldBy({ _id: doc._id, roles }, state);
}
