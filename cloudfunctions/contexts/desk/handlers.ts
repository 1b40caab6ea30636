/** One function an operation: a code is shown, looked at, said yes to, collected; a desk is listed and ended. */
import type * as contract from '#contracts/desk';
import { deskTimes } from '#contracts/desk';
import type { OutputOf } from '#contracts/operation';
import * as people from '#contracts/people';
import * as privacy from '#contracts/privacy';
import { deskIdOf, surfaceOf, type Nobody, type PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { Refusal } from '../../kernel/refusal';
import { browserName, isSecretOf, matchCodeOf, newCode, readCode, seatOf, secretOf } from './code';
import { actingAs } from './policy';
import { approvalId, deskRepository, ticketAt, type ApprovalRecord } from './repository';

type Begin = typeof contract.begin;
type Look = typeof contract.look;
type Approve = typeof contract.approve;
type Collect = typeof contract.collect;
type Sessions = typeof contract.sessions;
type End = typeof contract.end;

const page = 'pages/desk/approve/approve';

export async function begin({ vault, input, now }: Call<Begin, Nobody>): Promise<OutputOf<Begin>> {
  const { nonce, until } = newCode(vault, input, now);
  const scene = `n=${nonce}`;
  return {
    nonce,
    secret: secretOf(vault, nonce),
    path: `${page}?${scene}`,
    scene,
    matchCode: matchCodeOf(vault, nonce),
    until: until.toISOString(),
  };
}

export async function look({ vault, input, now }: Call<Look, PersonActor>): Promise<OutputOf<Look>> {
  const code = readCode(vault, input.nonce, now);
  return {
    matchCode: matchCodeOf(vault, code.nonce),
    browser: browserName(code),
    at: code.at.toISOString(),
    opensUntil: endOf(now).toISOString(),
  };
}

export async function approve(call: Call<Approve, PersonActor>): Promise<OutputOf<Approve>> {
  const { actor, now, key, database, vault, input } = call;
  // A desk that let in the next one would never end: it takes the phone in his hand.
  if (actor.deskId !== undefined) throw new Refusal('NOT_ALLOWED', 'from a phone alone');
  const code = readCode(vault, input.nonce, now);
  const { approvals } = deskRepository(database);
  const { personId } = actor;
  const _id = approvalId(code.nonce);
  const record = { _id, personId, key, browser: browserName(code), at: now, until: code.until };
  const isFirst = await approvals.insert(record);
  const kept = isFirst ? record : await approvals.get(_id);
  if (kept?.personId !== personId || kept.key !== key) throw new Refusal('CODE_WRONG', 'said yes to before');
  await noted(call, _id, 'deskOpened');
  return { until: endOf(kept.at).toISOString() };
}

export async function collect(call: Call<Collect, Nobody>): Promise<OutputOf<Collect>> {
  const { vault, input, now, key, database, login } = call;
  const { nonce } = readCode(vault, input.nonce, now);
  if (!isSecretOf(vault, nonce, input.secret)) throw new Refusal('CODE_WRONG', 'not the browser that shows it');
  const repository = deskRepository(database);
  const approval = await repository.approvals.get(approvalId(nonce));
  if (!approval) return { ticket: null, until: null };
  const seat = seatOf(vault, nonce);
  const until = endOf(approval.at);
  const mine = ticketOf(call, approval) ?? login.ticketFor(seat, until);
  const isMine =
    approval.collectedKey !== undefined ||
    (await repository.claim(approval._id, key, vault.seal(mine, ticketAt(approval._id))));
  const ticket = isMine ? mine : ticketOf(call, await repository.approvals.get(approval._id));
  if (!ticket) throw new Refusal('CODE_WRONG', 'collected before');
  const { personId, browser, at: since } = approval;
  const desk = { id: deskIdOf({ seat }), since: since.toISOString(), until: until.toISOString(), browser };
  await call.ask(people.openDesk, { personId, desk });
  return { ticket, until: until.toISOString() };
}

/**
 * What this very command got before; undefined when nobody collected yet.
 * @throws Refusal CODE_WRONG when it was another one
 */
function ticketOf({ vault, key }: Call<Collect, Nobody>, approval: ApprovalRecord | undefined): string | undefined {
  if (approval?.collectedKey === undefined) return undefined;
  if (approval.collectedKey !== key) throw new Refusal('CODE_WRONG', 'collected before');
  return vault.open(approval.ticket ?? '', ticketAt(approval._id));
}

export async function sessions({ actor, ask }: Call<Sessions, PersonActor>): Promise<OutputOf<Sessions>> {
  const { items } = await ask(people.desksOf, { personId: actor.personId });
  return { items: items.reverse().map((desk) => ({ ...desk, isThis: desk.id === actor.deskId })) };
}

export async function end(call: Call<End, PersonActor>): Promise<OutputOf<End>> {
  const { actor, input, ask } = call;
  const deskId = input.deskId ?? actor.deskId;
  if (deskId === undefined) throw new Refusal('NOT_FOUND', 'not at a desk');
  const { isEnded } = await ask(people.endDesk, { personId: actor.personId, deskId });
  if (!isEnded) throw new Refusal('NOT_FOUND', 'no desk of his');
  await noted(call, deskId, 'deskEnded');
  return { isEnded: true };
}

/** He reads of it where he reads who reached for what of him. */
async function noted(call: Call<Approve | End, PersonActor>, id: string, why: 'deskOpened' | 'deskEnded') {
  const { actor } = call;
  const record = `desk/${id}`;
  const row = { actorId: actor.personId, actorRole: actingAs(actor), subjectId: actor.personId, record, why };
  await call.ask(privacy.note, { once: `${why}~${id}`, ...row, from: surfaceOf(actor) });
}

function endOf(since: Date): Date {
  return new Date(since.getTime() + deskTimes.open);
}
