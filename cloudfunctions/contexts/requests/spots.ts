/** What somebody says of one spot of a sweep: fine, broken, mended. Each spot is a document: nobody waits for another. */
import * as content from '#contracts/content';
import type { Command, OutputOf } from '#contracts/operation';
import type * as contract from '#contracts/request-sweeps';
import type { SpotState } from '#contracts/request-sweeps';
import { hasRoleIn, type PersonActor } from '../../kernel/actor';
import { isHeld } from '../../kernel/content-gate';
import type { Call } from '../../kernel/context';
import { decide } from '../../kernel/decide';
import { sendToCheck } from '../../kernel/picture-gate';
import { Refusal } from '../../kernel/refusal';
import { takeBack } from '../../kernel/uploads';
import { excerptOf } from './gate';
import { removeOriginals, takeOver } from './photos';
import { canOversee, workingRoles } from './policy';
import { worksIn } from './policy-sweeps';
import { presentSpot } from './present-sweep';
import { mustBeSayable } from './sweep';
import { sweepsRepository, type SpotEntry, type SpotRecord } from './sweeps-repository';

type Check = typeof contract.checkSpot;
type Mend = typeof contract.mendSpot;
type Outcome = OutputOf<Check>;

interface Saying extends Pick<SpotEntry, 'act' | 'noPhotoReason'> {
  readonly id: string;
  readonly seenVersion: number;
  readonly words?: string | undefined;
  readonly photos: readonly string[];
}

/** @throws Refusal NOT_FOUND, STALE, WRONG_STATE, KEY_REUSED, CONTENT_REFUSED, PHOTO_… */
export function checkSpot(call: Call<Check, PersonActor>): Promise<Outcome> {
  const { isFine, ...rest } = call.input;
  return say(call, { ...rest, act: isFine ? 'fine' : 'broken' });
}

/** @throws Refusal as `checkSpot`, and PROOF_NEEDED */
export function mendSpot(call: Call<Mend, PersonActor>): Promise<Outcome> {
  const { noPhotoReason, ...rest } = call.input;
  return say(call, { ...rest, act: 'mended', ...(noPhotoReason !== undefined && { noPhotoReason }) });
}

async function say(call: Call<Command, PersonActor>, saying: Saying): Promise<Outcome> {
  const { actor, database, storage } = call;
  let made: SpotEntry | undefined;
  const { doc, v, state, isReplay } = await decide(database, sweepsRepository(database).spots, {
    id: saying.id,
    key: `${actor.personId}~${call.key}`,
    digest: call.digest,
    seenVersion: saying.seenVersion,
    permit: (spot) => {
      if (!worksIn(actor, spot)) throw new Refusal('NOT_FOUND', 'another community');
      if (!canOversee(actor, spot)) throw new Refusal('NOT_ALLOWED', 'not his grid');
    },
    next: async (spot) => {
      mustBeSayable(spot, saying);
      const entry = (made = await entryOf(call, spot, saying));
      const { command } = database;
      const change = { entries: command.push([entry]), actors: command.addToSet(actor.personId), state: entry.act };
      return { change, state: entry.act };
    },
    undo: () => takeBack(call, made?.photos),
  });
  // An entry is numbered from 1, and the version it made is one more.
  await gate(call, doc, made ?? doc.entries[v - 2], v - 1);
  if (!isReplay) await removeOriginals(storage, actor, saying.photos);
  const after = made && !isReplay ? { ...doc, v, state: made.act, entries: [...doc.entries, made] } : doc;
  const spot = presentSpot(after, { actor, links: new Map() });
  return { id: doc._id, state: state as SpotState, version: v, spot };
}

/** Who works there alone reads it: what is not clearly clean need not wait, and what is risky goes no further. */
async function entryOf(call: Call<Command, PersonActor>, spot: SpotRecord, saying: Saying): Promise<SpotEntry> {
  const { actor, now, wechat } = call;
  const { act, words, noPhotoReason } = saying;
  const folder = spot._id.replace('~', '/');
  if (words !== undefined) await isHeld(wechat, actor.identity.openid, words);
  const photos = await takeOver(call, folder, saying.photos);
  const role = workingRoles.find((one) => hasRoleIn(actor, [one], spot)) ?? 'gridWorker';
  return {
    ...{ at: now, act, who: { id: actor.personId, name: actor.name, role }, photos },
    ...(words !== undefined && { words }),
    ...(noPhotoReason !== undefined && { noPhotoReason }),
  };
}

/** The pictures are looked at; told twice, it is so once. */
async function gate(
  call: Call<Command, PersonActor>,
  { _id, communityId, sweepId }: SpotRecord,
  entry: SpotEntry | undefined,
  number: number,
): Promise<void> {
  if (entry === undefined || entry.photos.length === 0) return;
  const subject = { context: 'requests', id: _id, entry: number } as const;
  const item = { subject, communityId, number: sweepMark(sweepId), writerId: entry.who.id };
  const traceIds = await sendToCheck(call, call.actor.identity.openid, entry.photos);
  for (const [picture, traceId] of traceIds.entries()) {
    // Nobody has looked at it, so nobody else may.
    if (traceId === undefined) await call.ask(content.hold, { ...item, excerpt: excerptOf(entry), reason: 'picture' });
    else await call.ask(content.pictureSent, { ...item, picture, traceId });
  }
}

/** What a sweep is called where a request has its number: WeChat takes nothing but signs and figures there. */
function sweepMark(sweepId: string): string {
  return sweepId.slice(0, 6).toUpperCase();
}
