/**
 * Opening a community: the place itself is asked for first, then its coordinator is appointed; each can be repeated until
 * he is, and never again: the code gives back nothing that was taken from him later.
 */
import type * as contract from '#contracts/people';
import * as places from '#contracts/places';
import type { OutputOf } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { mustBeClean } from '../../kernel/content-gate';
import { Refusal } from '../../kernel/refusal';
import { mustBeCurrent } from './consent-rules';
import { foundingCodeId, isSetupCode } from './setup-code';
import { claimCode, setupCodeUsed, takeOn } from './take-on';

type FoundCommunity = typeof contract.foundCommunity;

export async function foundCommunity(call: Call<FoundCommunity, PersonActor>): Promise<OutputOf<FoundCommunity>> {
  const { input, actor, digest, now } = call;
  const { setupCode, coordinatorName: name, guide, ...opening } = input;
  const communityId = opening.community.id;
  if (!isSetupCode(process.env['SETUP_SECRET'], communityId, setupCode)) throw new Refusal('SETUP_CODE_WRONG');
  if (guide !== undefined) mustBeCurrent({ purpose: 'guide', textVersion: guide });
  await mustBeClean(call.wechat, actor.identity.openid, name, 'coordinatorName');
  const opened = await call.ask(places.open, { founderId: actor.personId, digest, opening });
  const codeId = foundingCodeId(communityId);
  await claimCode(call, codeId);
  const grants = [{ role: 'coordinator', communityId, since: now }] as const;
  await takeOn(call, { by: codeId, grants, name, guide, isRenamed: true }).catch(setupCodeUsed);
  return opened;
}
