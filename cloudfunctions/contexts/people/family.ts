/** Families: a parent lets his child act for him, a guardian speaks for a minor, and other contexts ask who may. */
import * as contract from '#contracts/families';
import type { FamilyAct } from '#contracts/families';
import type { Command, OutputOf } from '#contracts/operation';
import { inEffect, type PersonActor, type SystemActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { decide } from '../../kernel/decide';
import { Refusal } from '../../kernel/refusal';
import type { Vault } from '../../kernel/vault';
import { isConsentGiven } from './consent-rules';
import { wayToActFor, withHelper, type Subject } from './family-rules';
import { commandOf } from './homes';
import { recordOf } from './identify';
import type { HelperRecord } from './person-parts';
import { peopleRepository, type PersonRecord } from './repository';
import { unseal } from './sealed';
import { mostRemembered } from './take-on';
import { findTicket, issueTicket, useTicket } from './tickets';
import { withoutHelpers } from './without-helpers';

type OfferFamily = typeof contract.offerFamily;
type AcceptFamily = typeof contract.acceptFamily;
type EndFamily = typeof contract.endFamily;
type Family = typeof contract.family;
type MayActFor = typeof contract.mayActFor;

const hour = 3_600_000;

export async function offerFamily(call: Call<OfferFamily, PersonActor>): Promise<OutputOf<OfferFamily>> {
  const record = recordOf(call.actor);
  if (!isConsentGiven(record?.consents, 'onBehalf')) throw new Refusal('CONSENT_NEEDED', 'onBehalf');
  const { code, until } = await issueTicket(call, {
    kind: 'family',
    communityId: record?.homes[0]?.communityId ?? '',
    what: { may: call.input.may.join(',') },
    until: new Date(call.now.getTime() + contract.familyTicketHours * hour),
    usesLeft: 1,
  });
  return { code, until: until.toISOString() };
}

export async function acceptFamily(call: Call<AcceptFamily, PersonActor>): Promise<OutputOf<AcceptFamily>> {
  const { actor, database, input, now } = call;
  const ticket = await findTicket(call, input.code, 'family');
  if (actor.ids.includes(ticket.byId)) throw new Refusal('CODE_WRONG', 'his own code');
  await useTicket(call, ticket);
  const may = (ticket.what['may'] ?? '').split(',') as FamilyAct[];
  const helper: HelperRecord = { personId: actor.personId, way: 'family', may, since: now };
  await decide(database, peopleRepository(database).people, {
    ...commandOf(call),
    id: ticket.byId,
    next: ({ consents, helpers = [], usedCodes = [] }) => {
      // The parent may have changed his mind while the code was on its way.
      if (!isConsentGiven(consents, 'onBehalf')) throw new Refusal('CONSENT_NEEDED', 'withdrawn meanwhile');
      // Whom he ended comes back by another code of his alone.
      if (usedCodes.includes(ticket._id)) throw new Refusal('CODE_WRONG', 'used before');
      const after = withHelper(helpers, helper);
      if (after.length > contract.mostOfFamily) throw new Refusal('CODE_WRONG', 'too many helpers');
      const { set, push } = database.command;
      const change = { helpers: set(after), usedCodes: push({ each: [ticket._id], slice: -mostRemembered }) };
      return Promise.resolve({ change, state: 'accepted' });
    },
  });
  return { personId: ticket.byId };
}

export async function endFamily(call: Call<EndFamily, PersonActor>): Promise<OutputOf<EndFamily>> {
  const { actor, input } = call;
  const { personId, he } = input;
  await (he === 'helpsMe' ? endHelp(call, actor.personId, [personId]) : endHelp(call, personId, actor.ids));
  return { personId };
}

/** Takes helpers out of the document of whom they help. */
async function endHelp(
  call: Call<Command, PersonActor>,
  subjectId: string,
  helperIds: readonly string[],
): Promise<void> {
  const { database } = call;
  await decide(database, peopleRepository(database).people, {
    ...commandOf(call),
    id: subjectId,
    next: (person) => {
      const isHelped = person.helpers?.some(({ personId }) => helperIds.includes(personId)) === true;
      if (!isHelped) throw new Refusal('NOT_FOUND', 'nothing between them');
      return Promise.resolve({ change: withoutHelpers(database, person, helperIds), state: 'ended' });
    },
  });
}

export async function family(call: Call<Family, PersonActor>): Promise<OutputOf<Family>> {
  const { actor, database, vault, now } = call;
  const own = recordOf(actor);
  const repository = peopleRepository(database);
  const helpers = (own?.helpers ?? []).filter(({ way }) => way === 'family');
  const [helped, named] = await Promise.all([
    repository.helpedBy(actor.personId),
    helpers.length > 0
      ? repository.byAnyId(
          helpers.map(({ personId }) => personId),
          ['name'],
        )
      : [],
  ]);
  const names = new Map(named.map(({ _id, name }) => [_id, name]));
  return {
    helpers: helpers.map(({ personId, may, since }) => ({
      personId,
      name: names.get(personId) ?? '',
      may: [...may],
      since: since.toISOString(),
    })),
    helped: helped.flatMap((person) => {
      const helper = person.helpers?.find(({ personId }) => actor.ids.includes(personId));
      if (!helper) return [];
      const isInEffect = wayToActFor(actor, subjectOf(vault, person), now) !== undefined;
      const { way, may, since } = helper;
      return [{ personId: person._id, name: person.name, way, may: [...may], since: since.toISOString(), isInEffect }];
    }),
  };
}

export async function mayActFor(call: Call<MayActFor, SystemActor>): Promise<OutputOf<MayActFor>> {
  const { actorId, subjectId, act } = call.input;
  const fields = ['name', 'roles', 'helpers', 'consents', 'kept', 'birth'] as const;
  const found = await peopleRepository(call.database).byAnyId([actorId, subjectId], fields);
  const [actor, person] = [actorId, subjectId].map((id) =>
    found.find(({ _id, formerIds = [] }) => _id === id || formerIds.includes(id)),
  );
  if (!actor || !person) return { may: false };
  const acting = { ids: [actor._id, ...(actor.formerIds ?? [])], roles: inEffect(actor.roles, call.now) };
  const way = wayToActFor(acting, subjectOf(call.vault, person), call.now, act);
  if (!way) return { may: false };
  return { may: true, way, subject: { personId: person._id, name: person.name } };
}

/** A person as the rules of acting look at him, with the birth opened that they need. */
export function subjectOf(vault: Vault, person: PersonRecord): Subject {
  const { birth } = person;
  return { ...person, plainBirth: birth === undefined ? undefined : unseal(vault, person._id, 'birth', birth) };
}
