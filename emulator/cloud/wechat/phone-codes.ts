/** Codes a phone gets for its person's number: good once, for five minutes. On disk, so that none is good twice. */
import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import type { Ledger } from '../ledger';

export interface PhoneCodes {
  /** A code, as the page's button would get it after the person agreed. */
  issue(openid: string, phone: string): string;
  /** Uses a code up; undefined when it is none, used, too old, or another person's than the one named. */
  exchange(code: string, openid: string | undefined): Exchanged | undefined;
  clear(): void;
}

export interface Exchanged {
  readonly phone: string;
  /** Cloud milliseconds when the person agreed. */
  readonly at: number;
}

const form = /^1\d{10}$/;
const lifeMs = 5 * 60_000;

/** Whether it is a mainland mobile number. */
export function isPhoneNumber(value: unknown): value is string {
  return typeof value === 'string' && form.test(value);
}

/** Codes kept in `ledger`. */
export function openPhoneCodes(ledger: Ledger, clock: Clock): PhoneCodes {
  const insert = ledger.prepare('INSERT INTO phoneCodes VALUES (?, ?, ?, ?)');
  const select = ledger.prepare('SELECT openid, phone, at FROM phoneCodes WHERE code = ?');
  const use = ledger.prepare('DELETE FROM phoneCodes WHERE code = ?');
  return {
    issue(openid, phone) {
      const code = randomBytes(32).toString('hex');
      insert.run(code, openid, phone, clock.now());
      return code;
    },
    exchange(code, openid) {
      const [row] = select.all(code) as (Exchanged & { openid: string })[];
      if (!row || clock.now() - row.at > lifeMs || (openid !== undefined && openid !== row.openid)) return undefined;
      return use.run(code).changes === 1 ? { phone: row.phone, at: row.at } : undefined;
    },
    clear: () => void ledger.exec('DELETE FROM phoneCodes'),
  };
}
