/** WeChat's open API as functions call it: permission first, then the API. */
import { CloudError } from '../cloud-error';
import type { Deployment } from '../functions/deployment';
import { parseObject } from '../http/body';
import type { SdkAction, SdkCall } from '../http/sdk-door';
import { checkContent } from './content-check';
import { checkMedia, type MediaCheckParts } from './media-check';
import { getUnlimitedCode, type Picture } from './mini-program-code';
import { miniProgramPages } from './mini-program-pages';
import { createMinuteQuota } from './minute-quota';
import { answerOf, type Outage } from './outage';
import type { Outbox } from './outbox';
import type { PhoneCodes } from './phone-codes';
import { getPhoneNumber } from './phone-number';
import { decodeArguments, encodeAnswer, type WechatAnswer } from './protobuf';
import { refusal, type WechatBody } from './refusal';
import { sendSubscribeMessage, type Template } from './subscribe-message';

export interface WechatOptions extends MediaCheckParts {
  readonly outbox: Outbox;
  readonly templates: readonly Template[];
  readonly phoneCodes: PhoneCodes;
  readonly outage: Outage;
  /** The built mini-program: a code leads to its pages, and to none without it. */
  readonly weappDir: string | undefined;
  /** The calling function, whose `config.json` grants the API. */
  readonly deployment: (name: string) => Deployment | undefined;
}

/** No such API here. */
const notFound = -604100;
/** The function's `config.json` does not name it. */
const noPermission = -604101;
/** Called without a token: neither a person in the mini-program nor a timer stands behind the invocation. */
const illegalSource = -604104;

type Arguments = Readonly<Record<string, unknown>>;
type Api = (args: Arguments) => Promise<WechatBody | Picture> | WechatBody;

/** The actions `wx.openApi` (wx-server-sdk, protobuf) and `wx.api` (node-sdk, JSON). */
export function wechatActions(options: WechatOptions): ReadonlyMap<string, SdkAction> {
  const apis = apisOf(options);
  const quota = createMinuteQuota(options.clock);
  return new Map<string, SdkAction>([
    [
      'wx.openApi',
      async (call) => encodeAnswer(await answer(call, decodeArguments(bytesOf(call.params['requestData'])))),
    ],
    ['wx.api', async (call) => ({ data: { responseData: await jsonAnswer(call) } })],
  ]);

  async function answer(call: SdkCall, args: Arguments | undefined): Promise<WechatAnswer> {
    if (!args) throw new CloudError('INVALID_PARAM', '[INVALID_PARAM] requestData cannot be read');
    const name = String(call.params['apiName']).replace(/^\//, '').replaceAll('/', '.');
    const granted = call.invocation ? options.deployment(call.invocation.function)?.openApi : undefined;
    if (!granted?.has(name)) return { gatewayError: noPermission };
    if (!call.params['wxCloudApiToken']) return { gatewayError: illegalSource };
    const api = apis.get(name);
    if (!api) return { gatewayError: notFound };
    const down = answerOf(options.outage);
    if (down) return { body: down };
    if (!quota.take(name)) return { body: refusal(45009, 'reach max api minute quota limit') };
    const answered = await api(args);
    return isPicture(answered) ? { picture: answered } : { body: answered };
  }

  async function jsonAnswer(call: SdkCall): Promise<string> {
    const given = await answer(call, parseObject(String(call.params['requestData'])));
    if ('picture' in given) {
      return JSON.stringify({ contentType: given.picture.contentType, buffer: Buffer.from(given.picture.bytes) });
    }
    return JSON.stringify(
      'body' in given ? given.body : refusal(given.gatewayError, 'refused before any API was reached'),
    );
  }
}

function apisOf(options: WechatOptions): ReadonlyMap<string, Api> {
  const { outbox, templates, visits, clock, phoneCodes, weappDir } = options;
  return new Map<string, Api>([
    ['subscribeMessage.send', (args) => sendSubscribeMessage(args, templates, outbox)],
    ['security.msgSecCheck', (args) => checkContent(args, visits, clock)],
    ['security.mediaCheckAsync', (args) => checkMedia(args, options)],
    ['wxacode.getUnlimited', (args) => getUnlimitedCode(args, miniProgramPages(weappDir))],
    ['phonenumber.getPhoneNumber', (args) => getPhoneNumber(args, phoneCodes)],
  ]);
}

function isPicture(answered: WechatBody | Picture): answered is Picture {
  return answered['bytes' as keyof typeof answered] instanceof Uint8Array;
}

function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}
