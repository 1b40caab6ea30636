/** Cloud storage: the object store with its links. */
import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import { settingOr, type Ledger } from '../ledger';
import { defaultLinkSeconds, uploadSeconds } from '../limits';
import { openObjectStore, type ObjectStore } from './object-store';
import { createSignedLinks, type SignedLinks } from './signed-links';

export interface Storage {
  readonly store: ObjectStore;
  readonly links: SignedLinks;
  /**
   * A link to read a file by; its path stands unencoded, since the SDK encodes it. What an invocation asked for names it,
   * so that the bytes it then moves are known as its own.
   */
  readLink(path: string, seconds?: number, invocationId?: string): string;
  /** Where to PUT a file, and the header that allows it. */
  uploadTicket(path: string, invocationId?: string): { readonly url: string; readonly authorization: string };
}

export interface StorageOptions {
  readonly folder: string;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly sealedPrefixes: readonly string[];
  /** The emulator's own address. */
  readonly url: string;
}

/** Opens the storage of the environment. */
export function openStorage({ folder, ledger, clock, sealedPrefixes, url }: StorageOptions): Storage {
  const secret = settingOr(ledger, 'linkSecret', () => randomBytes(32).toString('hex'));
  const links = createSignedLinks(secret, clock);
  return {
    store: openObjectStore({ folder, ledger, clock, sealedPrefixes }),
    links,
    readLink(path, seconds = defaultLinkSeconds, invocationId) {
      const { expires, signature } = links.sign('GET', path, seconds);
      return `${url}/_storage/${path}?sign=${signature}&t=${expires}${invocationId === undefined ? '' : `&by=${invocationId}`}`;
    },
    uploadTicket(path, invocationId) {
      const { expires, signature } = links.sign('PUT', path, uploadSeconds);
      const by = invocationId === undefined ? '' : `?by=${invocationId}`;
      return { url: encodeURI(`${url}/_storage/${path}`) + by, authorization: `${expires}.${signature}` };
    },
  };
}
