/**
 * What `wx.cloud` is for a page, under `/p/<pass>/cloud/`. Who calls is what the pass says; whatever a body states
 * about identity is data like any other.
 */
import type { Clock } from '../clock';
import { appid } from '../environment';
import type { Functions } from '../functions/functions';
import { readJson } from '../http/body';
import { HttpRefusal, sendJson, type Exchange } from '../http/exchange';
import { maxClientDataBytes, maxEventBytes } from '../limits';
import type { Storage } from '../storage/storage';
import type { Outbox } from '../wechat/outbox';
import { isPhoneNumber, type PhoneCodes } from '../wechat/phone-codes';
import type { Template } from '../wechat/subscribe-message';
import { callFunction } from './call-function';
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
      const userInfo = { appId: appid, openId: openid };
      const caller = { openid, source: 'wx_client' };
      sendJson(exchange, await callFunction(functions, caller, { name: String(name), data, userInfo }));
    },
    async uploadFile(exchange) {
      const openid = visitor(exchange);
      sendJson(exchange, await clientUpload(storage, rules, { openid }, exchange));
    },
    async getTempFileUrl(exchange) {
      const openid = visitor(exchange);
      const { fileList } = await readJson(exchange.request, maxClientDataBytes);
      sendJson(exchange, clientLinks(storage, rules, { openid }, fileList));
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
