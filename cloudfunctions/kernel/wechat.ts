/**
 * WeChat's open API as the server sees it, through wx-server-sdk: the official way from a function.
 * Each call needs its name under `openApi` in `config/functions.ts`.
 */
import cloud from 'wx-server-sdk';
import { Refusal } from './refusal';

export interface Message {
  readonly openid: string;
  readonly templateId: string;
  /** Page opened by a tap, with its query. */
  readonly page: string;
  /** Field key → value, already of a length WeChat takes. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * `refused`: the person allows no more (43101). `later`: WeChat takes nothing now, and did not take this. `failed`: it
 * will never take this. `lost`: no answer of WeChat's own; it may have gone out, and may not be tried again.
 */
export type SendResult = 'sent' | 'refused' | 'later' | 'failed' | 'lost';

/** `unavailable` means unchecked: it must be treated as held, never as clean. */
export type TextVerdict = 'pass' | 'review' | 'risky' | 'unavailable';

export interface Wechat {
  /** Sends one subscribe message. @see openApi subscribeMessage.send */
  send(message: Message): Promise<SendResult>;
  /** Checks words a person wrote; he must have been here within two hours. @see openApi security.msgSecCheck v2 */
  checkText(openid: string, content: string): Promise<TextVerdict>;
  /** Hands a picture over; answers the id its verdict will name, if it was taken. @see openApi security.mediaCheckAsync v2 */
  checkPicture(openid: string, url: string): Promise<string | undefined>;
  /** A picture that opens a page with a scene; undefined when WeChat draws none now. @see openApi wxacode.getUnlimited */
  drawCode(code: PageCode): Promise<Buffer | undefined>;
  /** The number behind a code of this person's phone button; told once, later undefined. @see openApi phonenumber.getPhoneNumber */
  phoneNumber(code: string, openid: string): Promise<string | undefined>;
}

export interface PageCode {
  /** Without a slash before it. */
  readonly page: string;
  /** At most 32 plain characters. */
  readonly scene: string;
}

interface OpenApi {
  readonly subscribeMessage: { send(message: object): Promise<object> };
  readonly security: {
    msgSecCheck(check: object): Promise<{ readonly result?: { readonly suggest?: string } }>;
    mediaCheckAsync(check: object): Promise<{ readonly traceId?: string }>;
  };
  readonly wxacode: { getUnlimited(code: object): Promise<{ readonly buffer?: Uint8Array }> };
  readonly phonenumber: {
    getPhoneNumber(asked: object): Promise<{ readonly phoneInfo?: { readonly purePhoneNumber?: string } }>;
  };
}

const refusedCode = 43101;
/** System busy; too many a minute; the function's permissions, which are cached for ten minutes after a deployment. */
const laterCodes = [-1, 45009, -604101];
const invalidCode = 40029;
/** WeChat's scenes: 1 profile, 2 comment, 3 forum, 4 social log. What people report is nearest to a comment. */
const commentScene = 2;
/** WeChat's kinds of media: 1 sound, 2 picture. */
const picture = 2;
/** Pixels: sharp at six centimetres in print. */
const codeWidth = 860;

let isInitialised = false;

/** WeChat for the mini-program this environment belongs to. */
export function openWechat(): Wechat {
  return { send, checkText, checkPicture, drawCode, phoneNumber };
}

async function send(message: Message): Promise<SendResult> {
  try {
    await openApi().subscribeMessage.send({
      touser: message.openid,
      templateId: message.templateId,
      page: message.page,
      data: Object.fromEntries(Object.entries(message.fields).map(([key, value]) => [key, { value }])),
    });
    return 'sent';
  } catch (error) {
    return notSent(codeOf(error));
  }
}

/** WeChat's own refusals have a number above zero; the cloud's in between may come after it has gone out. */
function notSent(code: unknown): SendResult {
  if (code === refusedCode) return 'refused';
  if (laterCodes.some((one) => one === code)) return 'later';
  return typeof code === 'number' && code > 0 ? 'failed' : 'lost';
}

async function checkText(openid: string, content: string): Promise<TextVerdict> {
  try {
    const answer = await openApi().security.msgSecCheck({ version: 2, scene: commentScene, openid, content });
    const suggest = answer.result?.suggest;
    return suggest === 'pass' || suggest === 'risky' || suggest === 'review' ? suggest : 'unavailable';
  } catch {
    return 'unavailable';
  }
}

async function checkPicture(openid: string, mediaUrl: string): Promise<string | undefined> {
  try {
    const check = { version: 2, scene: commentScene, mediaType: picture, openid, mediaUrl };
    return (await openApi().security.mediaCheckAsync(check)).traceId;
  } catch {
    return undefined;
  }
}

async function drawCode({ page, scene }: PageCode): Promise<Buffer | undefined> {
  try {
    // A plate hangs for years: its code may be drawn before the page it opens is published.
    const { buffer } = await openApi().wxacode.getUnlimited({ page, scene, checkPath: false, width: codeWidth });
    return buffer ? Buffer.from(buffer) : undefined;
  } catch {
    return undefined;
  }
}

async function phoneNumber(code: string, openid: string): Promise<string | undefined> {
  try {
    const { phoneInfo } = await openApi().phonenumber.getPhoneNumber({ code, openid });
    return phoneInfo?.purePhoneNumber;
  } catch (error) {
    if (codeOf(error) === invalidCode) return undefined;
    throw new Refusal('BUSY', 'phone number');
  }
}

function openApi(): OpenApi {
  if (!isInitialised) cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
  isInitialised = true;
  return cloud.openapi as unknown as OpenApi;
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'errCode' in error ? error.errCode : undefined;
}
