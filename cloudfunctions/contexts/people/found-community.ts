/** Opening a community: the place itself is asked for first, then its coordinator is appointed; each can be repeated. */
import type * as contract from '#contracts/people';
import * as places from '#contracts/places';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { mustBeClean } from '../../kernel/content-gate';
import { Refusal } from '../../kernel/refusal';
import { recordOf } from './identify';
import { peopleRepository, type PersonRecord } from './repository';
import { withRole } from './role-scope';
import { isSetupCode } from './setup-code';

type FoundCommunity = typeof contract.foundCommunity;

export async function foundCommunity(call: Call<FoundCommunity, PersonActor>): Promise<OutputOf<FoundCommunity>> {
  const { input, actor, digest } = call;
  const { setupCode, coordinatorName, ...opening } = input;
  const isRight = isSetupCode(process.env['SETUP_SECRET'], opening.community.id, setupCode);
  if (!isRight) throw new Refusal('SETUP_CODE_WRONG');
  await mustBeClean(call.wechat, actor.identity.openid, coordinatorName, 'coordinatorName');
  const opened = await call.ask(places.open, { founderId: actor.personId, digest, opening });
  await appointFounder(call, coordinatorOf(call));
  return opened;
}

async function appointFounder(call: Call<FoundCommunity, PersonActor>, coordinator: PersonRecord): Promise<void> {
  const { people } = peopleRepository(call.database);
  if (!call.actor.known && (await people.insert(coordinator))) return;
  const { _id, v, roles, name } = coordinator;
  const known = recordOf(call.actor);
  // A second arrival finds him appointed, and changes nothing more.
  if (known?.roles === roles && known.name === name) return;
  const change = { roles: call.database.command.set(roles), name, v: v + 1 };
  if ((await people.update({ _id, v }, change)) === 0) throw new Refusal('STALE', 'coordinator moved');
}

function coordinatorOf({ input, actor, now }: Call<FoundCommunity, PersonActor>): PersonRecord {
  const record = recordOf(actor);
  const grant = { role: 'coordinator', communityId: input.community.id, since: now } as const;
  return {
    _id: actor.personId,
    v: record?.v ?? 1,
    name: input.coordinatorName,
    identities: record?.identities ?? [{ ...actor.identity, since: now }],
    homes: record?.homes ?? [],
    roles: withRole(record?.roles ?? [], grant),
    keys: record?.keys ?? [],
  };
}
