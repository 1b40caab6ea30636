/**
 * What `wx.cloud` is for a page, under `/p/<pass>/cloud/`. Who calls is what the pass says; whatever a body states
 * about identity is data like any other.
 */
import type { Clock } from '../clock';
import { appid } from '../environment';
import type { Functions } from '../functions/functions';
import { isRecord, readJson } from '../http/body';
import { HttpRefusal, sendJson, type Exchange } from '../http/exchange';
import { maxClientDataBytes, maxClientResultBytes, maxEventBytes } from '../limits';
import type { Storage } from '../storage/storage';
import type { Outbox } from '../wechat/outbox';
import { isPhoneNumber, type PhoneCodes } from '../wechat/phone-codes';
import type { Template } from '../wechat/subscribe-message';
import { clientFailure, clientRefusal } from './client-error';
import { clientLinks, clientUpload } from './client-storage';
import type { Passes } from './passes';
import type { StorageRules } from './storage-rules';
import { answerSubscription } from './subscription';
import type { Visits } from './visits';

export interface ClientDoorOptions {
  readonly passes: Passes;
  readonly visits: Visits;
  readonly clock: Clock;
  readonly functions: Functions;
  readonly storage: Storage;
  readonly rules: StorageRules;
  readonly outbox: Outbox;
  readonly templates: readonly Template[];
  readonly phoneCodes: PhoneCodes;
}

export interface ClientDoor {
  callFunction(exchange: Exchange): Promise<void>;
  uploadFile(exchange: Exchange): Promise<void>;
  getTempFileUrl(exchange: Exchange): Promise<void>;
  requestSubscribeMessage(exchange: Exchange): Promise<void>;
  /** A code for the number a person gave away on the phone. */
  issuePhoneCode(exchange: Exchange): Promise<void>;
  /** @throws HttpRefusal 401 when the pass is none. */
  personOf(exchange: Exchange): string;
}

/** Opens the door. */
export function createClientDoor(options: ClientDoorOptions): ClientDoor {
  const { passes, visits, clock, functions, storage, rules, outbox, templates, phoneCodes } = options;
  return {
    async callFunction(exchange) {
      const openid = visitor(exchange);
      const { name, data } = await readJson(exchange.request, maxEventBytes);
      sendJson(exchange, await callFunction(functions, openid, String(name), data));
    },
    async uploadFile(exchange) {
      const openid = visitor(exchange);
      sendJson(exchange, await clientUpload(storage, rules, openid, exchange));
    },
    async getTempFileUrl(exchange) {
      const openid = visitor(exchange);
      const { fileList } = await readJson(exchange.request, maxClientDataBytes);
      sendJson(exchange, clientLinks(storage, rules, openid, fileList));
    },
    async requestSubscribeMessage(exchange) {
      const openid = visitor(exchange);
      const body = await readJson(exchange.request, maxClientDataBytes);
      sendJson(exchange, answerSubscription(outbox, templates, openid, body));
    },
    async issuePhoneCode(exchange) {
      const openid = visitor(exchange);
      const { phone } = await readJson(exchange.request, maxClientDataBytes);
      if (!isPhoneNumber(phone)) throw new HttpRefusal(400, 'phone is not a mainland mobile number');
      sendJson(exchange, { code: phoneCodes.issue(openid, phone) });
    },
    personOf,
  };

  function personOf({ params }: Exchange): string {
    const openid = passes.openidOf(params['pass'] ?? '');
    if (openid === undefined) throw new HttpRefusal(401, 'this phone is not signed in to WeChat: the pass is unknown');
    return openid;
  }

  function visitor(exchange: Exchange): string {
    const openid = personOf(exchange);
    visits.note(openid, clock.now());
    return openid;
  }
}

/** The platform adds who calls to the event, over whatever a page wrote there. */
async function callFunction(functions: Functions, openid: string, name: string, data: unknown): Promise<object> {
  const api = 'cloud.callFunction';
  const bytes = Buffer.byteLength(JSON.stringify(data ?? {}));
  if (bytes > maxClientDataBytes) {
    return clientRefusal(api, -501007, `data is ${bytes} bytes, a page may send ${maxClientDataBytes}`);
  }
  if (data !== undefined && !isRecord(data)) return clientRefusal(api, -501007, 'data is not an object');
  const event = JSON.stringify({ ...data, userInfo: { appId: appid, openId: openid } });
  try {
    const { json, requestId } = await functions.invoke({ name, event, caller: { openid, source: 'wx_client' } });
    if (Buffer.byteLength(json) > maxClientResultBytes) {
      return clientRefusal(api, -604001, 'cloudfunction result size exceed limit (1MB)');
    }
    return { result: JSON.parse(json) as unknown, requestID: requestId };
  } catch (error) {
    return clientFailure(api, error);
  }
}
