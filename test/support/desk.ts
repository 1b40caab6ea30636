/** A browser at the desk's address: nobody, until somebody lets it in from his phone. */
import * as desk from '#contracts/desk';
import type { OutputOf } from '#contracts/operation';
import { personAt, type PersonOnPhone } from '../../emulator/seed/person';

export type Shown = OutputOf<typeof desk.begin>;

export interface DeskBrowser extends PersonOnPhone {
  /** Shows a new code. */
  shows(): Promise<Shown>;
  /** Uploads into the folder of this desk, or where it is told to; answers the file id, or undefined when refused. */
  brings(bytes: Uint8Array, path: string): Promise<string | undefined>;
  /** Signs in for a ticket; answers the status of the host. */
  signIn(ticket: string): Promise<number>;
}

export const browser = { browser: 'Chrome', machine: 'Windows' } as const;

/** Opens the desk's address in a browser of its own. */
export function openDesk(url: string): DeskBrowser {
  let cookie = '';
  const base = `${url}/desk/`;
  const visitor = personAt('', base, () => ({ cookie }));
  return {
    ...visitor,
    shows: () => visitor.call(desk.begin, browser),
    async brings(bytes, path) {
      const init = { method: 'POST', headers: { cookie }, body: Buffer.from(bytes) };
      const response = await fetch(`${base}cloud/upload-file?cloudPath=${encodeURIComponent(path)}`, init);
      return ((await response.json()) as { fileID?: string }).fileID;
    },
    async signIn(ticket) {
      const init = { method: 'POST', headers: { cookie }, body: JSON.stringify({ ticket }) };
      const response = await fetch(`${base}cloud/sign-in`, init);
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return response.status;
    },
  };
}

/** A desk this person let in. */
export async function seated(url: string, person: PersonOnPhone): Promise<DeskBrowser> {
  const opened = openDesk(url);
  const { nonce, secret } = await opened.shows();
  await person.call(desk.approve, { nonce });
  const { ticket } = await opened.call(desk.collect, { nonce, secret });
  await opened.signIn(ticket ?? '');
  return opened;
}
