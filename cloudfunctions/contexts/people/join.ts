/**
 * Joining: a person of whom a record was kept comes by WeChat and enters his code. First the record is closed in his
 * favour, which is the claim; then he takes over what is in it; then it is emptied. Whatever breaks off, the next try
 * goes on where it was.
 */
import type { join as Join } from '#contracts/kept-persons';
import type { OutputOf } from '#contracts/operation';
import { inEffect, type PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { decide } from '../../kernel/decide';
import { Refusal } from '../../kernel/refusal';
import { noteReach } from './audit';
import { agreed, consentChange } from './consent-change';
import { waiting } from './home-rules';
import { commandOf, homesChange } from './homes';
import { recordOf } from './identify';
import { takenOver } from './merge';
import { mayHandOver } from './policy';
import { peopleRepository, type PersonRecord, type TicketRecord } from './repository';
import { findTicket, useTicket } from './tickets';

type Joining = Call<typeof Join, PersonActor>;

export async function join(call: Joining): Promise<OutputOf<typeof Join>> {
  const { actor, database, input } = call;
  const ticket = await findTicket(call, input.code, 'join');
  // Who keeps a record hands it over, and never to himself.
  if (actor.ids.includes(ticket.byId)) throw new Refusal('CODE_WRONG', 'his own code');
  await mustBeKept(call, ticket);
  await useTicket(call, ticket);
  const closing = await closeFor(call, ticket.what['personId'] ?? '');
  if (closing.kept) {
    await noteReach(call, { subjectId: actor.personId, role: 'resident', why: 'merge' });
    await takeOver(call, closing);
    await peopleRepository(database).emptyRecord(closing._id, actor.personId);
  }
  return { personId: actor.personId };
}

/**
 * A code is worth what whoever made it may still hand over: who keeps the record no more gives it to nobody.
 * One read. A record that is closed already is looked at when it is closed.
 */
async function mustBeKept({ database, now }: Joining, { byId, what }: TicketRecord): Promise<void> {
  const recordId = what['personId'] ?? '';
  const fields = ['roles', 'formerIds', 'kept', 'helpers', 'mergedInto'] as const;
  const found = await peopleRepository(database).byIds([byId, recordId], fields);
  const [maker, record] = [byId, recordId].map((id) => found.find(({ _id }) => _id === id));
  if (record?.mergedInto !== undefined) return;
  const makes = maker && { ids: [byId, ...(maker.formerIds ?? [])] as const, roles: inEffect(maker.roles, now) };
  if (!record || !makes || !mayHandOver(makes, record)) throw new Refusal('CODE_WRONG', 'not his to hand over now');
}

/** The record, closed in the actor's favour now or before; one call, two when it was before. */
async function closeFor({ actor, database }: Joining, keptId: string): Promise<PersonRecord> {
  const repository = peopleRepository(database);
  const closed = await repository.claimRecord(keptId, actor.personId);
  const closing = closed ?? (await repository.people.get(keptId));
  if (closing?.mergedInto !== actor.personId) throw new Refusal('CODE_WRONG', 'merged into another');
  return closing;
}

async function takeOver(call: Joining, closing: PersonRecord): Promise<void> {
  const { actor, database, vault } = call;
  const { people } = peopleRepository(database);
  if (!actor.known && (await people.insert(firstRecord(call, closing)))) return;
  if (recordOf(actor)?.formerIds?.includes(closing._id)) return;
  const { command } = database;
  await decide(database, people, {
    ...commandOf(call),
    id: actor.personId,
    next: async (own) => {
      // Another key of the same person was faster: nothing is left to take over.
      if (own.formerIds?.includes(closing._id)) return { change: {}, state: 'joined' };
      const { homes, helpers = [], formerIds = [], words, phone, birth } = takenOver(vault, own, closing);
      const change = {
        ...(words.length > 0 && (await consentChange(call, own, words))),
        ...homesChange(call, own, homes),
        helpers: command.set(helpers),
        formerIds: command.set(formerIds),
        ...(phone && { phone: command.set(phone) }),
        ...(birth !== undefined && { birth }),
      };
      return { change, state: 'joined' };
    },
  });
}

/** Somebody who comes for the first time is who the record says. */
function firstRecord(call: Joining, closing: PersonRecord): PersonRecord {
  const { actor, now, digest, vault } = call;
  const { key } = commandOf(call);
  const bare: PersonRecord = {
    _id: actor.personId,
    v: 1,
    name: closing.name,
    identities: [{ ...actor.identity, since: now }],
    homes: [],
    roles: [],
    keys: [{ key, digest, v: 1, state: 'joined' }],
  };
  const { words, ...taken } = takenOver(vault, bare, closing);
  return { ...bare, ...taken, ...waiting(taken.homes), ...agreed(words) };
}
