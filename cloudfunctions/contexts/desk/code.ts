/**
 * The code on the screen. It proves itself: when it was made and what browser shows it stand in it, closed by a MAC under
 * the deployment's key. So a stranger who asks for a thousand of them leaves nothing in the database.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { browserKinds, deskTimes, machineKinds } from '#contracts/desk';
import { deriveId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import type { Vault } from '../../kernel/vault';
import { words } from './words';

type Blinds = Pick<Vault, 'blinds'>;

export interface Shown {
  readonly browser: (typeof browserKinds)[number];
  readonly machine: (typeof machineKinds)[number];
}

export interface Code extends Shown {
  readonly nonce: string;
  readonly at: Date;
  /** Until when it may be said yes to, and collected. */
  readonly until: Date;
}

/** Characters of each part; together thirty, which is what a mini-program code has room for. */
const lengths = { time: 7, kinds: 2, random: 8, mac: 13 } as const;
const randomByteCount = 6;

/** A code nobody could have made before, shown by this browser. */
export function newCode(vault: Blinds, { browser, machine }: Shown, now: Date): Code {
  const time = Math.floor(now.getTime() / 1000)
    .toString(36)
    .padStart(lengths.time, '0');
  const kinds = `${browserKinds.indexOf(browser)}${machineKinds.indexOf(machine)}`;
  const body = time + kinds + randomBytes(randomByteCount).toString('base64url');
  return readBody(`${body}${macsOf(vault, body)[0] ?? ''}`);
}

/**
 * What a nonce says of itself.
 * @throws Refusal CODE_WRONG for one we never made, or one whose two minutes are over
 */
export function readCode(vault: Blinds, nonce: string, now: Date): Code {
  const body = nonce.slice(0, -lengths.mac);
  if (!macsOf(vault, body).some((mac) => isSame(mac, nonce.slice(-lengths.mac)))) {
    throw new Refusal('CODE_WRONG', 'not our code');
  }
  const code = readBody(nonce);
  if (now >= code.until) throw new Refusal('CODE_WRONG', 'too old');
  return code;
}

/** What the browser that shows the code holds, and nobody who sees it. */
export function secretOf(vault: Blinds, nonce: string): string {
  return vault.blinds(nonce, 'desk secret')[0];
}

/** Whether this is the browser that shows the code. */
export function isSecretOf(vault: Blinds, nonce: string, secret: string): boolean {
  return vault.blinds(nonce, 'desk secret').some((one) => isSame(one, secret));
}

/** Four digits on both screens: who compares them lets in the browser before his eyes. */
export function matchCodeOf(vault: Blinds, nonce: string): string {
  const [digest] = vault.blinds(nonce, 'desk match');
  return String(Buffer.from(digest, 'base64url').readUInt32BE() % 10_000).padStart(4, '0');
}

/** What the platform will call the browser. */
export function seatOf(vault: Blinds, nonce: string): string {
  return deriveId('seat', vault.blinds(nonce, 'desk seat')[0]);
}

export function browserName({ browser, machine }: Shown): string {
  return words.browserOn(browser, machine);
}

function readBody(nonce: string): Code {
  const at = new Date(Number.parseInt(nonce.slice(0, lengths.time), 36) * 1000);
  const [browser = 0, machine = 0] = [...nonce.slice(lengths.time, lengths.time + lengths.kinds)].map(Number);
  return {
    nonce,
    at,
    until: new Date(at.getTime() + deskTimes.code),
    browser: browserKinds[browser] ?? words.browser,
    machine: machineKinds[machine] ?? words.machine,
  };
}

function macsOf({ blinds }: Blinds, body: string): readonly string[] {
  return blinds(body, 'desk code').map((mac) => mac.slice(0, lengths.mac));
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
