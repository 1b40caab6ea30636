/** Who stands behind an identity: the kernel's one read of an invocation. */
import { deskRoles } from '#contracts/people';
import {
  deskIdOf,
  inEffect,
  type Identity,
  type KnownPerson,
  type PersonActor,
  type Vouched,
} from '../../kernel/actor';
import type { Ports } from '../../kernel/context';
import { isGuest } from './consent-rules';
import { householdsOf } from './households';
import { peopleRepository, type PersonRecord } from './repository';

/** What the people context hands the kernel, with the record itself so that its own handlers need not read it again. */
export interface IdentifiedPerson extends KnownPerson {
  readonly record: PersonRecord;
}

/**
 * The person of that identity, or undefined on a first visit; of a desk, undefined too when it was ended, is over, or
 * he has no role any more that sits at one. One read; never kept across calls, so that a role that was taken away is
 * gone in the very next call.
 */
export async function identify(vouched: Vouched, ports: Ports, now: Date): Promise<IdentifiedPerson | undefined> {
  const repository = peopleRepository(ports.database);
  if (!('seat' in vouched)) return identified(await repository.byIdentity(vouched), vouched, now);
  const deskId = deskIdOf(vouched);
  const record = await repository.byDesk(deskId);
  const isOpen = record?.desks?.some(({ id, until }) => id === deskId && now < until) === true;
  const person = isOpen ? identified(record, record.identities[0], now) : undefined;
  return person?.roles.some(({ role }) => deskRoles.some((one) => one === role)) ? person : undefined;
}

function identified(
  record: PersonRecord | undefined,
  identity: Identity | undefined,
  now: Date,
): IdentifiedPerson | undefined {
  if (!record || !identity) return undefined;
  const { _id: personId, name, formerIds = [] } = record;
  const { appid, openid } = identity;
  const households = householdsOf(record.homes, personId);
  const person = {
    personId,
    identity: { appid, openid },
    name,
    formerIds,
    households,
    isGuest: isGuest(record.consents),
  };
  return { ...person, roles: inEffect(record.roles, now), record };
}

/** The record the kernel already read for this invocation; undefined on a first visit. */
export function recordOf({ known }: PersonActor): PersonRecord | undefined {
  return (known as IdentifiedPerson | undefined)?.record;
}
