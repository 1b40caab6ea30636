/**
 * Sealing of sensitive fields: AES-256-GCM under a key that only the deployment's environment holds. A sealed text is
 * bound to its place (collection, field, document), so that it opens nowhere else.
 *
 * Form: `v1.<key id>.<iv>.<ciphertext and tag>`, base64url. The first key seals; all of them open.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { Refusal } from './refusal';

/** Where a sealed text belongs. */
export interface SealedAt {
  readonly collection: string;
  readonly field: string;
  readonly id: string;
}

export interface Vault {
  seal(plain: string, at: SealedAt): string;
  /** @throws Refusal UNAVAILABLE when it was sealed under another key, for another place, or was changed */
  open(sealed: string, at: SealedAt): string;
  /** Whether it is sealed under the key that seals now; one that isn't waits for the rotation. */
  isCurrent(sealed: string): boolean;
  /**
   * What finds a sealed value without opening all: the same for the same text, one of each key. The first is the one to
   * store; after a rotation the others find what is not sealed anew yet. `purpose` keeps two indexes apart.
   */
  blinds(plain: string, purpose: string): readonly [string, ...string[]];
  /** Of each key, the one that seals first: enough to tell another key, useless to open anything. */
  readonly fingerprints: readonly KeyFingerprint[];
}

export interface KeyFingerprint {
  readonly keyId: string;
  readonly fingerprint: string;
}

interface Key {
  readonly id: string;
  readonly secret: Buffer;
}

const version = 'v1';
const cipher = 'aes-256-gcm';
const bytes = { key: 32, iv: 12, tag: 16 } as const;

/**
 * The vault of `FIELD_KEYS`: `id:base64,id:base64`, the key that seals first, 32 bytes each.
 * @throws Error when there is no key, or one that isn't a key: a function without it must not start
 */
export function openVault(fieldKeys: string | undefined): Vault {
  const [current, ...older] = (fieldKeys ?? '').split(',').filter(Boolean).map(readKey);
  if (!current) throw new Error('FIELD_KEYS is not set');
  const keys = [current, ...older];
  return {
    seal: (plain, at) => seal(current, plain, at),
    open: (sealed, at) => open(keys, sealed, at),
    isCurrent: (sealed) => sealed.startsWith(`${version}.${current.id}.`),
    blinds: (plain, purpose) => [blind(current, plain, purpose), ...older.map((key) => blind(key, plain, purpose))],
    fingerprints: keys.map(({ id, secret }) => ({ keyId: id, fingerprint: fingerprintOf(secret) })),
  };
}

/** Whether a text has the form of a sealed one. */
export function isSealed(text: string): boolean {
  return /^v1\.[a-z0-9]+\.[\w-]+\.[\w-]+$/.test(text);
}

function readKey(text: string): Key {
  const [, id, base64] = /^([a-z0-9]{1,16}):([A-Za-z0-9+/_=-]+)$/.exec(text.trim()) ?? [];
  const secret = Buffer.from(base64 ?? '', 'base64');
  if (id === undefined || secret.length !== bytes.key) throw new Error('FIELD_KEYS has a key that is none');
  return { id, secret };
}

function seal({ id, secret }: Key, plain: string, at: SealedAt): string {
  const iv = randomBytes(bytes.iv);
  const sealing = createCipheriv(cipher, secret, iv, { authTagLength: bytes.tag }).setAAD(boundTo(at));
  const text = Buffer.concat([sealing.update(plain, 'utf8'), sealing.final(), sealing.getAuthTag()]);
  return [version, id, iv.toString('base64url'), text.toString('base64url')].join('.');
}

function open(keys: readonly Key[], sealed: string, at: SealedAt): string {
  const [form, keyId, iv = '', text = ''] = sealed.split('.');
  const key = keys.find(({ id }) => id === keyId);
  if (form !== version || !key) throw new Refusal('UNAVAILABLE', 'sealed under an unknown key');
  const body = Buffer.from(text, 'base64url');
  try {
    const opening = createDecipheriv(cipher, key.secret, Buffer.from(iv, 'base64url'), { authTagLength: bytes.tag })
      .setAAD(boundTo(at))
      .setAuthTag(body.subarray(-bytes.tag));
    return Buffer.concat([opening.update(body.subarray(0, -bytes.tag)), opening.final()]).toString('utf8');
  } catch {
    throw new Refusal('UNAVAILABLE', 'a sealed text does not open');
  }
}

function boundTo({ collection, field, id }: SealedAt): Buffer {
  return Buffer.from(`${collection}.${field}.${id}`, 'utf8');
}

function blind({ secret }: Key, plain: string, purpose: string): string {
  return createHmac('sha256', secret).update(`${purpose}\0${plain}`).digest('base64url').slice(0, 32);
}

function fingerprintOf(secret: Buffer): string {
  return createHash('sha256').update('fingerprint\0').update(secret).digest('hex').slice(0, 32);
}
