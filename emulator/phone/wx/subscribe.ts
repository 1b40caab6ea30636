/** Whether a person wants messages: WeChat asks, in a sheet of its own, and only inside a tap. */
import { templates } from '../../../config/templates';
import type { Phone } from '../runtime/phone';
import { make } from '../runtime/screen';
import { asynchronous, Refusal, type Apis } from './answer';
import { needNetwork } from './network';
import { ask } from './sheets';

/** `requestSubscribeMessage`. */
export function subscribeApis(phone: Phone): Apis {
  return {
    requestSubscribeMessage: asynchronous('requestSubscribeMessage', ({ tmplIds }) => {
      if (!phone.gestures.isInTap()) throw new Refusal('can only be invoked by user TAP gesture.', { errCode: 20004 });
      needNetwork(phone);
      return askAndTell(phone, Array.isArray(tmplIds) ? tmplIds.map(String) : []);
    }),
  };
}

async function askAndTell(phone: Phone, tmplIds: readonly string[]): Promise<object> {
  const list = make('ul', 'phone-templates');
  list.append(...tmplIds.map((id) => make('li', '', templates.find((one) => one.id === id)?.title ?? id)));
  const answer = await ask<'accept' | 'reject'>(phone, {
    id: 'subscribe',
    title: '枝叶 申请向您发送一次性订阅消息',
    body: ['每允许一次,下面每类消息可以收到一条:', list],
    choices: [
      { words: '取消', answer: 'reject' },
      { words: '允许', answer: 'accept', look: 'main' },
    ],
  });
  const response = await fetch(`${phone.base}cloud/request-subscribe-message`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tmplIds, answer }),
  });
  const { errCode, errMsg, ...answers } = (await response.json()) as { errCode?: number; errMsg?: string };
  if (errCode !== undefined) {
    throw new Refusal((errMsg ?? '').replace('requestSubscribeMessage:fail ', ''), { errCode });
  }
  return answers;
}
