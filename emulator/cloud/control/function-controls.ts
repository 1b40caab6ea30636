/** Calling functions from outside, and looking at how they ran. */
import type { CloudParts } from '../cloud-parts';
import { sendJson } from '../http/exchange';
import { answering, checkedOpenid, checkedText, readControl, type Control } from './control-input';

/** Handlers for tests and the stage. */
export function functionControls({ clock, functions, visits }: CloudParts) {
  const health: Control = (exchange) =>
    sendJson(exchange, { isReady: true, pid: process.pid, now: clock.now(), functions: functions.names() });

  const invocations: Control = (exchange) => {
    const since = Number(exchange.url.searchParams.get('since') ?? 0);
    sendJson(exchange, { invocations: functions.log.since(since), last: functions.log.last() });
  };

  /** As the platform would for this openid; without one, as a web call without a person. */
  const invoke: Control = async (exchange) => {
    const { function: given, data, openid } = await readControl(exchange);
    const who = openid === undefined || openid === null ? undefined : checkedOpenid(openid);
    if (who !== undefined) visits.note(who, clock.now());
    const caller = { openid: who, source: who === undefined ? 'wx_http' : 'wx_client' };
    const name = checkedText('function', given);
    await answering(exchange, async () => {
      const { json, requestId } = await functions.invoke({ name, event: JSON.stringify(data ?? {}), caller });
      return { result: JSON.parse(json) as unknown, requestId };
    });
  };

  return { health, invocations, invoke };
}
