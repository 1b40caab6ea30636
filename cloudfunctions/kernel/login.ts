/**
 * Custom login: a ticket signed with the environment's own login key, for which the platform signs a browser in under the
 * name we chose. The key comes from the console and lies in the environment alone.
 */
import tcb from '@cloudbase/node-sdk';
import { Refusal } from './refusal';

export interface Login {
  /**
   * A ticket for a name of 4 to 32 characters, good for ten minutes; what it opens ends at `until`.
   * @throws Refusal UNAVAILABLE where no login key is set
   */
  ticketFor(seat: string, until: Date): string;
}

/** Milliseconds after which the platform looks at a browser's sign-in again. */
const refreshMs = 3_600_000;

/** The login of `LOGIN_KEY`: the key's file as the console gives it, on one line. */
export function openLogin(loginKey: string | undefined): Login {
  return {
    ticketFor: (seat, until) => {
      if (!loginKey) throw new Refusal('UNAVAILABLE', 'LOGIN_KEY is not set');
      const credentials = JSON.parse(loginKey) as { private_key_id: string; private_key: string; env_id: string };
      const app = tcb.init({ env: credentials.env_id, credentials });
      return app.auth().createTicket(seat, { refresh: refreshMs, expire: until.getTime() });
    },
  };
}
