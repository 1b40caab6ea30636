/** What a person answered when WeChat asked whether he wants messages: each 允许 is one message of one template. */
import { isRecord } from '../http/body';
import { maxTemplatesPerRequest } from '../limits';
import type { Outbox } from '../wechat/outbox';
import type { Template } from '../wechat/subscribe-message';
import { clientRefusal } from './client-error';

/**
 * Notes the answers and tells them to the page: `{[templateId]: 'accept' | 'reject'}`.
 *
 * @param body `{tmplIds, answer}`; `answer` is one of the two words for all, or a record of them by template.
 */
export function answerSubscription(
  outbox: Outbox,
  templates: readonly Template[],
  openid: string,
  { tmplIds, answer }: Readonly<Record<string, unknown>>,
): object {
  const api = 'requestSubscribeMessage';
  if (!Array.isArray(tmplIds) || tmplIds.length === 0) return clientRefusal(api, 10001, 'tmplIds is empty');
  if (tmplIds.length > maxTemplatesPerRequest) return clientRefusal(api, 20003, 'Templates count out of max bounds');
  const ids = [...new Set(tmplIds.map(String))];
  const unknown = ids.find((id) => !templates.some((template) => template.id === id));
  if (unknown) return clientRefusal(api, 20001, `No template data return, verify the template id exist: ${unknown}`);
  const answers = ids.map((id) => [id, wordFor(id, answer)] as const);
  for (const [id, word] of answers) if (word === 'accept') outbox.grant(openid, id, 1);
  return { errMsg: `${api}:ok`, ...Object.fromEntries(answers) };
}

function wordFor(id: string, answer: unknown): 'accept' | 'reject' {
  return (isRecord(answer) ? answer[id] : answer) === 'accept' ? 'accept' : 'reject';
}
