/**
 * Tickets: short codes one person hands another, on paper, by QR or aloud. What is stored is a digest, so a reader of
 * the database holds no code; who uses one is claimed in the same write, so a forwarded code is worth no more than it says.
 */
import type { TicketKind } from '#contracts/people';
import type { Command } from '#contracts/operation';
import type { PersonActor } from '../../kernel/actor';
import type { Call } from '../../kernel/context';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { peopleRepository, type TicketRecord } from './repository';

/** No 0, O, 1, I or L: codes are read aloud on staircases. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 8;

export type Issuing = Pick<TicketRecord, 'kind' | 'communityId' | 'until' | 'usesLeft' | 'what'>;

/** Makes a ticket and answers its code; a repeated command gets the same one. One call, two when it is a replay. */
export async function issueTicket(call: Call<Command, PersonActor>, issuing: Issuing): Promise<TicketIssued> {
  const { actor, now, key, digest, vault, database } = call;
  const code = codeFrom(vault.blinds(`${actor.personId}~${key}`, 'ticket')[0]);
  const { tickets } = peopleRepository(database);
  const made = { _id: ticketId(code), v: 1, byId: actor.personId, digest, since: now, usedBy: [] };
  const record: TicketRecord = { ...made, ...issuing };
  if (await tickets.insert(record)) return { code, until: record.until };
  const first = await tickets.get(record._id);
  if (first?.digest !== digest) throw new Refusal('KEY_REUSED', 'another ticket');
  return { code, until: first.until };
}

export interface TicketIssued {
  readonly code: string;
  readonly until: Date;
}

/**
 * The ticket behind a code, while it is good; one call.
 * @throws Refusal CODE_WRONG for one that never was, is used up, too old, or of another kind: nobody learns which
 */
export async function findTicket(
  { database, now }: Pick<Call<Command>, 'database' | 'now'>,
  code: string,
  kind: TicketKind,
): Promise<TicketRecord> {
  const ticket = await peopleRepository(database).tickets.get(ticketId(code));
  if (!ticket || ticket.kind !== kind || ticket.until <= now) throw new Refusal('CODE_WRONG', 'ticket');
  return ticket;
}

/**
 * Uses a ticket up by one; whoever used it before keeps what he got and uses nothing more. One call.
 * @throws Refusal CODE_WRONG when somebody else was faster
 */
export async function useTicket(call: Call<Command, PersonActor>, ticket: TicketRecord): Promise<void> {
  const { personId } = call.actor;
  if (ticket.usedBy.includes(personId)) return;
  const { useOne } = peopleRepository(call.database);
  if ((await useOne(ticket._id, personId, call.now)) === 0) throw new Refusal('CODE_WRONG', 'used up');
}

/** Codes are typed with small letters, blanks and dashes too. */
function ticketId(code: string): string {
  return deriveId('ticket', code.toUpperCase().replace(/[^0-9A-Z]/g, ''));
}

function codeFrom(secret: string): string {
  return [...Buffer.from(secret, 'base64url').subarray(0, codeLength)]
    .map((byte) => letters[byte % letters.length])
    .join('');
}
