/** security.msgSecCheck 2.0: words decide, by a rules file; the refusals are WeChat's. */
import type { Clock } from '../clock';
import type { Visits } from '../client/visits';
import contentRules from './content-rules.json';
import { isOpenid } from './openid';
import { refusal, type WechatBody } from './refusal';

type Suggestion = 'pass' | 'review' | 'risky';
interface Rule {
  readonly suggest: Suggestion;
  /** WeChat's label: 100 normal, 10001 advertisement, 20002 pornographic, 20003 abuse, 20006 crime, 20008 fraud. */
  readonly label: number;
  readonly words: readonly string[];
}

const rules = contentRules.rules as readonly Rule[];
const maxCharacters = 2500;
/** The person must have been in the mini-program within two hours. */
const visitMs = 2 * 60 * 60 * 1000;
const normal = 100;
const texts = ['content', 'title', 'nickname', 'signature'] as const;

/** Checks one text; answers WeChat's JSON. */
export function checkContent(args: Readonly<Record<string, unknown>>, visits: Visits, clock: Clock): WechatBody {
  const { version, scene, content, openid } = args;
  if (Number(version) !== 2) return refusal(47001, 'data format error');
  if (![1, 2, 3, 4].includes(Number(scene))) return refusal(40129, 'invalid scene');
  if (!isOpenid(openid)) return refusal(40003, 'invalid openid');
  if (typeof content !== 'string' || content === '') return refusal(44002, 'empty post data');
  if ([...content].length > maxCharacters) return refusal(47001, 'data format error: content is longer than 2500');
  if (!isHereLately(visits, clock, openid)) return refusal(61010, 'code is expired');
  return verdictOf(texts.map((name) => args[name]).filter((text) => typeof text === 'string'));
}

/** Whether the person was in the mini-program within two hours. */
export function isHereLately(visits: Visits, clock: Clock, openid: string): boolean {
  const lastVisit = visits.last(openid);
  return lastVisit !== undefined && clock.now() - lastVisit <= visitMs;
}

function verdictOf(given: readonly string[]): WechatBody {
  const found = rules.find(({ words }) => words.some((word) => given.some((text) => text.includes(word))));
  const suggest = found?.suggest ?? 'pass';
  const label = found?.label ?? normal;
  return {
    errcode: 0,
    errmsg: 'ok',
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: found ? 90 : 0 }],
    trace_id: 'emulator',
  };
}
