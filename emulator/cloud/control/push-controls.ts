/** WeChat's pushes in the hands of a test: what waits, when it comes, and that it comes now. And phone codes. */
import type { CloudParts } from '../cloud-parts';
import { HttpRefusal, sendJson } from '../http/exchange';
import { isPhoneNumber } from '../wechat/phone-codes';
import { answering, checkedOpenid, checkedText, readControl, type Control } from './control-input';

/** A day: nothing WeChat pushes comes later. */
const longestDelayMs = 86_400_000;

/** Handlers for tests. */
export function pushControls({ pushes, phoneCodes }: CloudParts) {
  const listPushes: Control = (exchange) => sendJson(exchange, { pushes: pushes.list() });

  const timePushes: Control = async (exchange) => {
    const { delayMs, isEarly = false } = await readControl(exchange);
    if (typeof delayMs !== 'number' || !(delayMs >= 0 && delayMs <= longestDelayMs) || typeof isEarly !== 'boolean') {
      throw new HttpRefusal(400, `delayMs is not between 0 and ${longestDelayMs}, or isEarly is no boolean`);
    }
    pushes.time({ delayMs, isEarly });
    sendJson(exchange, { delayMs, isEarly });
  };

  const deliverPush: Control = async (exchange) => {
    const { traceId } = await readControl(exchange);
    await answering(exchange, async () => ({ push: await pushes.deliver(checkedText('traceId', traceId)) }));
  };

  /** As the page's button does, after the person agreed to give his number. */
  const issuePhoneCode: Control = async (exchange) => {
    const { openid, phone } = await readControl(exchange);
    if (!isPhoneNumber(phone)) throw new HttpRefusal(400, 'phone is not a mainland mobile number');
    sendJson(exchange, { code: phoneCodes.issue(checkedOpenid(openid), phone) });
  };

  return { listPushes, timePushes, deliverPush, issuePhoneCode };
}
