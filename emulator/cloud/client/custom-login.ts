/**
 * Custom login: a function signs a ticket with the environment's login key, the platform signs a browser in for it under
 * the name in the ticket. Form of the ticket: node-sdk's `auth().createTicket`.
 */
import { createPublicKey, generateKeyPairSync, randomBytes, verify } from 'node:crypto';
import type { Clock } from '../clock';
import { environmentId } from '../environment';
import { isRecord, parseObject } from '../http/body';
import { settingOr, type Ledger } from '../ledger';

export interface CustomLogin {
  /** The key's file, as the console hands it out; a function finds it in its environment. */
  readonly keyFile: string;
  /** Signs a browser in: its cookie, or undefined for a ticket that is none, or too old. */
  signIn(ticket: string): string | undefined;
  signOut(cookie: string): void;
  /** The name a browser is signed in under. */
  userOf(cookie: string): string | undefined;
}

interface Ticket {
  readonly uid: string;
  /** Milliseconds until which what it opens stays open. */
  readonly expire: number;
}

const keySetting = 'loginKey';

/** The login of this environment, its key made once. */
export function openCustomLogin(ledger: Ledger, clock: Clock): CustomLogin {
  const keyFile = settingOr(ledger, keySetting, newKeyFile);
  const insert = ledger.prepare('INSERT INTO browsers VALUES (?, ?, ?)');
  const remove = ledger.prepare('DELETE FROM browsers WHERE cookie = ?');
  const select = ledger.prepare('SELECT customUser FROM browsers WHERE cookie = ? AND until > ?');
  return {
    keyFile,
    signIn(text) {
      const ticket = readTicket(keyFile, text, clock.now());
      if (!ticket) return undefined;
      const cookie = randomBytes(24).toString('base64url');
      insert.run(cookie, ticket.uid, ticket.expire);
      return cookie;
    },
    signOut: (cookie) => void remove.run(cookie),
    userOf: (cookie) => (select.all(cookie, clock.now())[0] as { customUser: string } | undefined)?.customUser,
  };
}

function newKeyFile(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return JSON.stringify({
    private_key_id: randomBytes(8).toString('hex'),
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    env_id: environmentId,
  });
}

/** `<key id>/@@/<JWT, RS256>`, its times in milliseconds. */
function readTicket(keyFile: string, text: string, now: number): Ticket | undefined {
  const { private_key_id: keyId, private_key: key } = JSON.parse(keyFile) as Record<string, string>;
  const [id, token = ''] = text.split('/@@/');
  const [head = '', body = '', mark = ''] = token.split('.');
  const signature = Buffer.from(mark, 'base64url');
  if (id !== keyId || !verify('sha256', Buffer.from(`${head}.${body}`), createPublicKey(key ?? ''), signature))
    return undefined;
  const said = parseObject(Buffer.from(body, 'base64url').toString('utf8'));
  if (!isRecord(said) || said['env'] !== environmentId || !(Number(said['exp']) > now)) return undefined;
  return { uid: String(said['uid']), expire: Number(said['expire']) };
}
