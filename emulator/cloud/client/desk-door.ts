/**
 * The wide-screen pages, under `/desk/`: a browser with no WeChat behind it. It is nobody until it was signed in with a
 * ticket of custom login; who it is lies in a cookie no script can read, and never in a body.
 */
import type { Functions } from '../functions/functions';
import { readJson } from '../http/body';
import { HttpRefusal, sendJson, type Exchange } from '../http/exchange';
import { maxClientDataBytes, maxEventBytes } from '../limits';
import { callFunction } from './call-function';
import { clientRefusal } from './client-error';
import type { CustomLogin } from './custom-login';
import { clientUpload } from './client-storage';
import { sendStatic } from './pages';
import type { Storage } from '../storage/storage';
import type { StorageRules } from './storage-rules';

export interface DeskDoor {
  /** Leads from the short address to the page. */
  lead(exchange: Exchange): void;
  page(exchange: Exchange): Promise<void>;
  callFunction(exchange: Exchange): Promise<void>;
  uploadFile(exchange: Exchange): Promise<void>;
  /** Takes `{ticket}` and signs the browser in. */
  signIn(exchange: Exchange): Promise<void>;
  signOut(exchange: Exchange): void;
}

const cookieName = 'zhiye-desk';
const attributes = 'Path=/desk/; HttpOnly; SameSite=Strict';

export interface DeskDoorOptions {
  readonly functions: Functions;
  readonly login: CustomLogin;
  readonly storage: Storage;
  readonly rules: StorageRules;
  readonly pagesDir: string | undefined;
}

/** Opens the door. */
export function createDeskDoor({ functions, login, storage, rules, pagesDir }: DeskDoorOptions): DeskDoor {
  return {
    lead({ response }) {
      response.writeHead(302, { location: '/desk/#/pages/desk/desk/desk' }).end();
    },
    async page(exchange) {
      if (pagesDir === undefined) throw new HttpRefusal(404, 'the emulator was started without pages (--pages DIR)');
      await sendStatic(pagesDir, exchange);
    },
    async callFunction(exchange) {
      const { name, data } = await readJson(exchange.request, maxEventBytes);
      const customUser = login.userOf(cookieOf(exchange));
      const caller = { openid: undefined, source: 'tcb_web', ...(customUser !== undefined && { customUser }) };
      sendJson(exchange, await callFunction(functions, caller, { name: String(name), data, userInfo: {} }));
    },
    async uploadFile(exchange) {
      const uid = login.userOf(cookieOf(exchange));
      if (uid === undefined) throw new HttpRefusal(401, 'nobody was let in here');
      sendJson(exchange, await clientUpload(storage, rules, { uid }, exchange));
    },
    async signIn(exchange) {
      const { ticket } = await readJson(exchange.request, maxClientDataBytes);
      const cookie = login.signIn(String(ticket));
      if (cookie === undefined) {
        sendJson(exchange, clientRefusal('auth.signInWithTicket', -1, 'the ticket is none, or too old'), 401);
        return;
      }
      exchange.response.setHeader('set-cookie', `${cookieName}=${cookie}; ${attributes}`);
      sendJson(exchange, { isDone: true });
    },
    signOut(exchange) {
      login.signOut(cookieOf(exchange));
      exchange.response.setHeader('set-cookie', `${cookieName}=; Max-Age=0; ${attributes}`);
      sendJson(exchange, { isDone: true });
    },
  };
}

function cookieOf({ request }: Exchange): string {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1) ?? '';
}
