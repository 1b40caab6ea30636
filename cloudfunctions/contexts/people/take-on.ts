/** Taking on what a code gives: a role by invitation, the settings by a code of the set-up. */
import type { Command } from '#contracts/operation';
import type { PersonActor, RoleGrant } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { mustBeClean } from '../../kernel/content-gate';
import { Refusal } from '../../kernel/refusal';
import { agreedWith, mustBeCurrent } from './consent-rules';
import { decidePerson } from './decide-person';
import { recordOf } from './identify';
import { peopleRepository, type PersonRecord } from './repository';
import { withRole } from './role-scope';
import { words } from './words';

type Taking = Call<Command, PersonActor>;

export interface TakenOn {
  /** The code it came by, as an id: nobody takes the same one on twice. */
  readonly by: string;
  readonly grants: readonly RoleGrant[];
  readonly name: string | undefined;
  /** The version of the guide he was shown, who is new here. */
  readonly guide: number | undefined;
  /** Whether he is called so from now on, if he is known here by another name; it was looked at before. */
  readonly isRenamed?: boolean;
}

/** Codes a person's record remembers as used. */
export const mostRemembered = 50;

/**
 * Looked at before a role is taken on: who is not known here, or only as everybody's neighbour, says what to call him. He
 * will stand at doors, and his name on his code and beside what he did.
 * @throws Refusal STALE for a guide of yesterday, INVALID_INPUT without a name, CONTENT_REFUSED for one that cannot stand before others
 */
export async function mustHaveName(
  { actor, wechat }: Taking,
  { name, guide }: { readonly name?: string | undefined; readonly guide?: number | undefined },
): Promise<void> {
  if (guide !== undefined) mustBeCurrent({ purpose: 'guide', textVersion: guide });
  if (actor.known && !isNameless(recordOf(actor)?.name)) return;
  if (isNameless(name)) throw new Refusal('INVALID_INPUT', 'a name is needed', ['name']);
  await mustBeClean(wechat, actor.identity.openid, name, 'name');
}

/** What the one who takes a role on is called from now on, where nobody knew it before. */
export function naming(
  person: Pick<PersonRecord, 'name'>,
  name: string | undefined,
): Partial<Pick<PersonRecord, 'name'>> {
  return name !== undefined && isNameless(person.name) ? { name } : {};
}

/** What stands in for a name is none. */
function isNameless(name: string | undefined): name is undefined {
  return name === undefined || name === words.namelessNeighbour;
}

/**
 * A code of the set-up is its first user's, whatever he does later: with his account closed it is nobody's. One call, two
 * when it was used before.
 * @throws Refusal SETUP_CODE_WRONG when it is another one's
 */
export async function claimCode({ actor, database, now }: Taking, codeId: string): Promise<void> {
  const { claims } = peopleRepository(database);
  if (await claims.insert({ _id: codeId, byId: actor.personId, at: now })) return;
  if ((await claims.get(codeId))?.byId !== actor.personId) throw new Refusal('SETUP_CODE_WRONG', 'used');
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
      const isRenamed = taken.isRenamed === true && taken.name !== undefined;
      const name = isRenamed ? { name: taken.name } : naming(person, taken.name);
      return { roles: set(rolesAfter(person)), accepted: push({ each: [taken.by], slice: -mostRemembered }), ...name };
    },
  });
  return isReplay ? doc : { _id: doc._id, roles: rolesAfter(doc) };
}

/** What was taken on with a code of the set-up before is told as such. */
export function setupCodeUsed(error: unknown): never {
  if (error instanceof Refusal && error.code === 'CODE_WRONG') throw new Refusal('SETUP_CODE_WRONG', 'used before');
  throw error;
}

function newcomerOf(
  { actor, now, key, digest }: Taking,
  { by, grants, name, guide }: TakenOn,
): PersonRecord | undefined {
  if (actor.known || name === undefined) return undefined;
  return {
    _id: actor.personId,
    v: 1,
    name,
    identities: [{ ...actor.identity, since: now }],
    homes: [],
    ...agreedWith({ actor, now }, guide),
    roles: grants,
    accepted: [by],
    keys: [{ key: `${actor.personId}~${key}`, digest, v: 1, state: 'takenOn' }],
  };
}
