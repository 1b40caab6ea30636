/** Who stands behind an identity: the kernel's one read of an invocation. */
import { inEffect, type Identity, type KnownPerson, type PersonActor } from '../../kernel/actor';
import type { Ports } from '../../kernel/context';
import { peopleRepository, type PersonRecord } from './repository';

/** What the people context hands the kernel, with the record itself so that its own handlers need not read it again. */
export interface IdentifiedPerson extends KnownPerson {
  readonly record: PersonRecord;
}

/** The person of that identity, or undefined on a first visit. One read; never kept across calls, so that a role that was taken away is gone in the very next call. */
export async function identify(identity: Identity, ports: Ports, now: Date): Promise<IdentifiedPerson | undefined> {
  const record = await peopleRepository(ports.database).byIdentity(identity);
  if (!record) return undefined;
  const { _id: personId, name, formerIds = [] } = record;
  return { personId, name, formerIds, roles: inEffect(record.roles, now), record };
}

/** The record the kernel already read for this invocation; undefined on a first visit. */
export function recordOf({ known }: PersonActor): PersonRecord | undefined {
  return (known as IdentifiedPerson | undefined)?.record;
}
