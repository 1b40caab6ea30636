/**
 * The point on the map somebody added to the place of his report: read by those it is about and by who works on it, for
 * some weeks, and as long as he agrees. Why it is chosen and never measured: docs/decisions/0023-a-pin-is-chosen.md.
 */
import * as people from '#contracts/consents';
import type * as contract from '#contracts/request-pin';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor, SystemActor } from '../../kernel/actor';
import type { Ask, Call, Ports } from '../../kernel/context';
import { readsAsNeighbour } from './policy';
import { requestsRepository, type RequestRecord } from './repository';

type Forget = typeof contract.forgetPins;

/** Five decimals of a degree are a step: finer tells nothing more of a lamp, and more of who stands beside it. */
const perDegree = 100_000;

/**
 * The pin as it is kept; none where who reports does not agree now. That is no refusal: what he reports is needed, the
 * pin is not (《个人信息保护法》 art. 16), and he may have taken his word back while it waited for the network.
 */
export async function takePin(
  { ask, actor, now }: { readonly ask: Ask; readonly actor: PersonActor; readonly now: Date },
  pin: contract.PinInput | undefined,
): Promise<Pick<RequestRecord, 'pin'>> {
  if (pin === undefined) return {};
  const { isGiven } = await ask(people.hasConsent, { personId: actor.personId, purpose: 'location' });
  return isGiven ? { pin: { latitude: coarse(pin.latitude), longitude: coarse(pin.longitude), at: now } } : {};
}

/** For those who may know the floor: neighbours never do. */
export function presentPin(record: RequestRecord, reader: PersonActor): { readonly pin?: contract.PinView } {
  const { pin } = record;
  if (!pin || readsAsNeighbour(reader, record)) return {};
  return { pin: { latitude: pin.latitude, longitude: pin.longitude } };
}

/** Whose word is taken back: his pins go, also from what is closed; those others set in his cases are theirs. */
export async function forgetPins(call: Call<Forget, SystemActor>): Promise<OutputOf<Forget>> {
  await requestsRepository(call.database).forgetPinsOf(call.input.personIds);
  return { isForgotten: true };
}

/** Ends pins that were set before; the building stays (rule book 7.8). */
export function endPins({ database }: Ports, before: Date): Promise<number> {
  return requestsRepository(database).endPinsBefore(before);
}

/** Degrees as they are kept. */
export function coarse(degrees: number): number {
  return Math.round(degrees * perDegree) / perDegree;
}
