/** A look into people's WeChat: what they were sent, and permissions given in their name. */
import type { CloudParts } from '../cloud-parts';
import { HttpRefusal, sendJson } from '../http/exchange';
import { streamMessages } from '../wechat/message-stream';
import { checkedOpenid, checkedText, readControl, type Control } from './control-input';

/** Handlers for tests and the notification tray. */
export function wechatControls({ outbox }: CloudParts) {
  const messages: Control = (exchange) =>
    sendJson(exchange, { messages: outbox.messages(exchange.url.searchParams.get('openid') ?? undefined) });

  const stream: Control = (exchange) => streamMessages(outbox, exchange);

  const grantQuota: Control = async (exchange) => {
    const { openid, templateId, count } = await readControl(exchange);
    if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) {
      throw new HttpRefusal(400, 'count is not a positive whole number');
    }
    const quota = outbox.grant(checkedOpenid(openid), checkedText('templateId', templateId), count);
    sendJson(exchange, { quota });
  };

  return { messages, stream, grantQuota };
}
