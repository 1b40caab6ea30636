/** WeChat's refusals: a code and a sentence, as its pages and error tables name them. */

/** What WeChat answers, before it is sent. */
export type WechatBody = Record<string, unknown>;

/** Answered with status 200, as WeChat does. */
export function refusal(errcode: number, errmsg: string): WechatBody {
  return { errcode, errmsg };
}
