/** WeChat's open API as functions call it: permission first, then the API. */
import type { Clock } from '../clock';
import { CloudError } from '../cloud-error';
import type { Visits } from '../client/visits';
import type { Deployment } from '../functions/deployment';
import { parseObject } from '../http/body';
import type { SdkAction, SdkCall } from '../http/sdk-door';
import { checkContent } from './content-check';
import type { Outbox } from './outbox';
import { decodeArguments, encodeAnswer, type WechatAnswer } from './protobuf';
import { sendSubscribeMessage, type Template } from './subscribe-message';

export interface WechatOptions {
  readonly outbox: Outbox;
  readonly templates: readonly Template[];
  readonly visits: Visits;
  readonly clock: Clock;
  /** The calling function, whose `config.json` grants the API. */
  readonly deployment: (name: string) => Deployment | undefined;
}

/** No such API here. */
const notFound = -604100;
/** The function's `config.json` does not name it. */
const noPermission = -604101;
/** Called without a token: neither a person in the mini-program nor a timer stands behind the invocation. */
const illegalSource = -604104;

type Api = (args: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** The actions `wx.openApi` (wx-server-sdk, protobuf) and `wx.api` (node-sdk, JSON). */
export function wechatActions(options: WechatOptions): ReadonlyMap<string, SdkAction> {
  const apis = new Map<string, Api>([
    ['subscribeMessage.send', (args) => sendSubscribeMessage(args, options.templates, options.outbox)],
    ['security.msgSecCheck', (args) => checkContent(args, options.visits, options.clock)],
  ]);
  return new Map<string, SdkAction>([
    ['wx.openApi', async (call) => encodeAnswer(answer(call, decodeArguments(bytesOf(call.params['requestData']))))],
    ['wx.api', async (call) => ({ data: { responseData: jsonAnswer(call) } })],
  ]);

  function answer(call: SdkCall, args: Record<string, unknown> | undefined): WechatAnswer {
    if (!args) throw new CloudError('INVALID_PARAM', '[INVALID_PARAM] requestData cannot be read');
    const name = String(call.params['apiName']).replace(/^\//, '').replaceAll('/', '.');
    const granted = call.invocation ? options.deployment(call.invocation.function)?.openApi : undefined;
    if (!granted?.has(name)) return { gatewayError: noPermission };
    if (!call.params['wxCloudApiToken']) return { gatewayError: illegalSource };
    const api = apis.get(name);
    return api ? { body: api(args) } : { gatewayError: notFound };
  }

  function jsonAnswer(call: SdkCall): string {
    const given = answer(call, parseObject(String(call.params['requestData'])));
    return JSON.stringify(
      'body' in given ? given.body : { errcode: given.gatewayError, errmsg: 'refused before any API was reached' },
    );
  }
}

function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}
