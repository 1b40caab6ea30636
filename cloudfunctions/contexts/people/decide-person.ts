/** A decision about a person's record, remembered there under the key of whoever decided. */
import type { Command } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import type { Change } from '../../kernel/database';
import { decide, type Settled } from '../../kernel/decide';
import { peopleRepository, type PersonRecord } from './repository';

export interface PersonDecision {
  readonly state: string;
  /** Throws a Refusal when the actor may not decide about this person. */
  readonly permit?: (person: PersonRecord) => void;
  /** What changes; may refuse. */
  readonly next: (person: PersonRecord) => Change;
}

/** Two database calls; one more when somebody else was faster. One decision a person and command. */
export function decidePerson(
  call: Call<Command, PersonActor>,
  id: string,
  { state, permit = () => undefined, next }: PersonDecision,
): Promise<Settled<PersonRecord>> {
  return decide(call.database, peopleRepository(call.database).people, {
    id,
    key: `${call.actor.personId}~${call.key}`,
    digest: call.digest,
    seenVersion: undefined,
    permit,
    next: async (person) => ({ change: next(person), state }),
  });
}
