/** Whoever serves the desk's pages: it signs the browser in for a ticket, in a cookie no script can read. */
import type { GivenOf } from '#contracts/operation';
import { browserKinds, machineKinds, type begin } from '#contracts/desk';
import { transport } from './transport.h5';

type Shown = GivenOf<typeof begin>;

const [edge, chrome, firefox, safari, wechat, otherBrowser] = browserKinds;
const [windows, mac, linux, handheld, otherMachine] = machineKinds;

const browsers = [
  [/Edg\//, edge],
  [/MicroMessenger/, wechat],
  [/Firefox\//, firefox],
  [/Chrome\//, chrome],
  [/Safari\//, safari],
] as const satisfies readonly (readonly [RegExp, Shown['browser']])[];

const machines = [
  [/Android|iPhone|iPad|Mobile/, handheld],
  [/Windows/, windows],
  [/Mac OS/, mac],
  [/Linux/, linux],
] as const satisfies readonly (readonly [RegExp, Shown['machine']])[];

/** What this browser says it is, for whoever is asked to let it in. */
export function thisBrowser(): Shown {
  const { userAgent } = globalThis.navigator;
  return {
    browser: browsers.find(([sign]) => sign.test(userAgent))?.[1] ?? otherBrowser,
    machine: machines.find(([sign]) => sign.test(userAgent))?.[1] ?? otherMachine,
  };
}

/** Rejects when the host takes no such ticket. */
export async function signIn(ticket: string): Promise<void> {
  await tell('sign-in', { ticket });
}

/** The browser is nobody again, and keeps nothing of who sat here. */
export async function signOut(): Promise<void> {
  for (const name of Object.keys(localStorage)) if (name.startsWith(transport.owner)) localStorage.removeItem(name);
  await tell('sign-out', {});
}

async function tell(what: string, body: object): Promise<void> {
  const response = await fetch(new URL(`cloud/${what}`, document.baseURI).href, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${what} answered ${response.status}`);
}
