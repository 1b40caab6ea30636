/** WeChat's own service being down: it answers, and does nothing. */
import { refusal, type WechatBody } from './refusal';

export interface Outage {
  isOn: boolean;
}

/** What WeChat answers while it lasts: -1, please try again later. */
export function answerOf({ isOn }: Outage): WechatBody | undefined {
  return isOn ? refusal(-1, 'system error') : undefined;
}
