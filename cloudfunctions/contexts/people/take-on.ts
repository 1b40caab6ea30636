/** Taking on what a code gives: a role by invitation, the settings by a code of the set-up. */
import type { Command } from '#contracts/operation';
import type { PersonActor, RoleGrant } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { mustBeClean } from '../../kernel/content-gate';
import { Refusal } from '../../kernel/refusal';
import { decidePerson } from './decide-person';
import { peopleRepository, type PersonRecord } from './repository';
import { withRole } from './role-scope';

type Taking = Call<Command, PersonActor>;

export interface TakenOn {
  /** The code it came by, as an id: nobody takes the same one on twice. */
  readonly by: string;
  readonly grants: readonly RoleGrant[];
  readonly name: string | undefined;
}

const mostRemembered = 50;

/**
 * Looked at before a code is used up: who is not known here says what to call him.
 * @throws Refusal INVALID_INPUT without a name, CONTENT_REFUSED for one that cannot stand before others
 */
export async function mustHaveName({ actor, wechat }: Taking, name: string | undefined): Promise<void> {
  if (actor.known) return;
  if (name === undefined) throw new Refusal('INVALID_INPUT', 'a name is needed', ['name']);
  await mustBeClean(wechat, actor.identity.openid, name, 'name');
}

/** Two calls for somebody known, one for somebody new. */
export async function takeOn(call: Taking, taken: TakenOn): Promise<Pick<PersonRecord, '_id' | 'roles'>> {
  const { actor, database } = call;
  const newcomer = newcomerOf(call, taken);
  if (newcomer && (await peopleRepository(database).people.insert(newcomer))) return newcomer;
  const rolesAfter = ({ roles }: PersonRecord) => taken.grants.reduce<readonly RoleGrant[]>(withRole, roles);
  const { doc, isReplay } = await decidePerson(call, actor.personId, {
    state: 'takenOn',
    next: (person) => {
      if (person.accepted?.includes(taken.by)) throw new Refusal('CODE_WRONG', 'used before');
      const { set, push } = database.command;
      return { roles: set(rolesAfter(person)), accepted: push({ each: [taken.by], slice: -mostRemembered }) };
    },
  });
  return isReplay ? doc : { _id: doc._id, roles: rolesAfter(doc) };
}

function newcomerOf({ actor, now, key, digest }: Taking, { by, grants, name }: TakenOn): PersonRecord | undefined {
  if (actor.known || name === undefined) return undefined;
  return {
    _id: actor.personId,
    v: 1,
    name,
    identities: [{ ...actor.identity, since: now }],
    homes: [],
    roles: grants,
    accepted: [by],
    keys: [{ key: `${actor.personId}~${key}`, digest, v: 1, state: 'takenOn' }],
  };
}
