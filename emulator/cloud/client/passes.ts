/** A pass says: this phone is signed in to WeChat as this person. It is all a client has to show, and all that counts. */
import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import type { Ledger } from '../ledger';

export interface Passes {
  /** A new pass for a person; on disk before it is answered. */
  issue(openid: string): string;
  /** Whose pass it is; undefined when it is none. */
  openidOf(pass: string): string | undefined;
}

/** Passes kept in `ledger`. */
export function openPasses(ledger: Ledger, clock: Clock): Passes {
  const insert = ledger.prepare('INSERT INTO passes VALUES (?, ?, ?)');
  const select = ledger.prepare('SELECT openid FROM passes WHERE pass = ?');
  return {
    issue(openid) {
      const pass = randomBytes(18).toString('base64url');
      insert.run(pass, openid, clock.now());
      return pass;
    },
    openidOf: (pass) => (select.all(pass)[0] as { openid: string } | undefined)?.openid,
  };
}
