/** subscribeMessage.send: one permission, one message; the refusals are WeChat's. */
import { isRecord } from '../http/body';
import { faultOf } from './field-rules';
import { isOpenid } from './openid';
import type { Outbox } from './outbox';
import { refusal, type WechatBody } from './refusal';

/** A template as registered with WeChat. */
export interface Template {
  readonly id: string;
  /** Field keys, e.g. `thing1`. */
  readonly fields: readonly string[];
}

const states = ['developer', 'trial', 'formal'];

/** Sends one message; answers WeChat's JSON. Nothing is used up by a message that is refused. */
export function sendSubscribeMessage(
  args: Readonly<Record<string, unknown>>,
  templates: readonly Template[],
  outbox: Outbox,
): WechatBody {
  const { touser, template_id: templateId, page = '', data, miniprogram_state: state = 'formal' } = args;
  if (!isOpenid(touser)) return refusal(40003, 'invalid openid');
  const template = templates.find((one) => one.id === templateId);
  if (!template) return refusal(40037, 'invalid template_id');
  if (!isRecord(data) || typeof page !== 'string') return refusal(47001, 'data format error');
  if (!states.includes(String(state))) return refusal(47003, 'argument invalid! miniprogram_state invalid');
  const fault = faultOf(template.fields, data);
  if (fault) return refusal(47003, fault);
  const sent = outbox.send({ touser, templateId: template.id, page, data });
  return sent ? { errcode: 0, errmsg: 'ok', msgid: sent.id } : refusal(43101, 'user refuse to accept the msg');
}
