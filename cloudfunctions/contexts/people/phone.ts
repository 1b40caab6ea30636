/** Phones: given by WeChat's button or by hand, kept sealed, told on a tap that was written down first. */
import type * as contract from '#contracts/phones';
import * as requests from '#contracts/request-entries';
import type { Command, OutputOf } from '#contracts/operation';
import type { Role } from '#contracts/values';
import type { PersonActor, SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { decide } from '../../kernel/decide';
import { Refusal } from '../../kernel/refusal';
import { noteReach } from './audit';
import { commandOf } from './homes';
import { maskPhone } from './phone-number';
import { keeperRoleIn, keeperRoleOf } from './policy';
import { peopleRepository } from './repository';
import { blindDigest, maskedPhone as maskedPhoneOf, openPhone, phoneBlinds, seal, sealPhone, unseal } from './sealed';

type GivePhone = typeof contract.givePhone;
type TypePhone = typeof contract.typePhone;
type ForgetPhone = typeof contract.forgetPhone;
type Contact = typeof contract.contact;
type MaskedPhone = typeof contract.maskedPhone;
type WhoCalled = typeof contract.whoCalled;

export async function givePhone(call: Call<GivePhone, PersonActor>): Promise<OutputOf<GivePhone>> {
  return keepPhone(call, 'wechat', async () => {
    const phone = await call.wechat.phoneNumber(call.input.code, call.actor.identity.openid);
    if (phone === undefined) throw new Refusal('CODE_WRONG', 'phone code');
    return phone;
  });
}

export async function typePhone(call: Call<TypePhone, PersonActor>): Promise<OutputOf<TypePhone>> {
  return keepPhone(call, 'typed', () => Promise.resolve(call.input.phone));
}

export async function forgetPhone(call: Call<ForgetPhone, PersonActor>): Promise<OutputOf<ForgetPhone>> {
  const { actor, database } = call;
  await decide(database, peopleRepository(database).people, {
    ...commandOf(call),
    id: actor.personId,
    next: () => Promise.resolve({ change: { phone: database.command.remove() }, state: 'forgotten' }),
  });
  return { isForgotten: true };
}

/** The masked number, sealed, is the state of the decision: a repeated command gets the same one, without a second code. */
async function keepPhone(
  call: Call<Command, PersonActor>,
  way: 'wechat' | 'typed',
  numberOf: () => Promise<string>,
): Promise<{ masked: string }> {
  const { actor, database, vault, now } = call;
  const { state } = await decide(database, peopleRepository(database).people, {
    ...commandOf(call),
    digest: blindDigest(call),
    id: actor.personId,
    next: async () => {
      const phone = await numberOf();
      const sealed = sealPhone(vault, actor.personId, { phone, way, since: now });
      const state = seal(vault, actor.personId, 'phone', maskPhone(phone));
      return { change: { phone: database.command.set(sealed) }, state };
    },
  });
  return { masked: unseal(vault, actor.personId, 'phone', state) };
}

export async function contact(call: Call<Contact, PersonActor>): Promise<OutputOf<Contact>> {
  const { actor, input, vault, database } = call;
  const { personId, requestId } = input;
  const [person] = await peopleRepository(database).byAnyId([personId], ['name', 'homes', 'kept', 'phone']);
  const role = person && (requestId === undefined ? keeperRoleOf(actor, person) : await roleByCase(call, requestId));
  if (!role) throw new Refusal('NOT_FOUND', 'not his to call');
  const phone = openPhone(vault, person);
  if (phone === undefined) throw new Refusal('NO_PHONE', 'none kept');
  const about = requestId === undefined ? {} : { record: `requests ${requestId}` };
  await noteReach(call, { subjectId: person._id, role, why: 'contact', field: 'phone', ...about });
  return { name: person.name, phone };
}

/** Who asked may live in another grid: the role in which the actor works where the case is, for its asker alone. */
async function roleByCase({ actor, ask, input }: Call<Contact, PersonActor>, id: string): Promise<Role | undefined> {
  const { asker } = await ask(requests.askerOf, { id });
  return asker?.personId === input.personId ? keeperRoleIn(actor, asker) : undefined;
}

export async function maskedPhone(call: Call<MaskedPhone, SystemActor>): Promise<OutputOf<MaskedPhone>> {
  const { input, vault, database } = call;
  const [person] = await peopleRepository(database).byAnyId([input.personId], ['phone']);
  return { masked: person && maskedPhoneOf(vault, person) };
}

export async function whoCalled(call: Call<WhoCalled, PersonActor>): Promise<OutputOf<WhoCalled>> {
  const { actor, input, vault, database } = call;
  const found = await peopleRepository(database).onNumber(phoneBlinds(vault, input.phone));
  const items: { personId: string; name: string }[] = [];
  for (const person of found) {
    const role = keeperRoleOf(actor, person);
    if (!role) continue;
    await noteReach(call, { subjectId: person._id, role, why: 'contact', field: 'phone' });
    items.push({ personId: person._id, name: person.name });
  }
  return { items };
}
