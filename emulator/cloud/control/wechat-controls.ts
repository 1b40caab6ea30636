/** A look into people's WeChat: what they were sent, and permissions given in their name. */
import type { CloudParts } from '../cloud-parts';
import { HttpRefusal, sendJson } from '../http/exchange';
import { streamNews } from '../wechat/news-stream';
import { checkedOpenid, checkedText, readControl, type Control } from './control-input';

/** Handlers for tests and the notification tray. */
export function wechatControls({ outbox, news, outage }: CloudParts) {
  const messages: Control = (exchange) =>
    sendJson(exchange, { messages: outbox.messages(exchange.url.searchParams.get('openid') ?? undefined) });

  const stream: Control = (exchange) => streamNews({ outbox, news }, exchange);

  const renewPackage: Control = (exchange) => {
    news.emit('package');
    sendJson(exchange, { isDone: true });
  };

  const grantQuota: Control = async (exchange) => {
    const { openid, templateId, count } = await readControl(exchange);
    if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) {
      throw new HttpRefusal(400, 'count is not a positive whole number');
    }
    const quota = outbox.grant(checkedOpenid(openid), checkedText('templateId', templateId), count);
    sendJson(exchange, { quota });
  };

  const setOutage: Control = async (exchange) => {
    const { isOn } = await readControl(exchange);
    if (typeof isOn !== 'boolean') throw new HttpRefusal(400, 'isOn is neither true nor false');
    outage.isOn = isOn;
    sendJson(exchange, { isOn });
  };

  return { messages, stream, renewPackage, grantQuota, setOutage };
}
