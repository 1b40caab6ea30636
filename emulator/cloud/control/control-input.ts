/** What a control request must look like; a wrong one is told in a sentence with status 400. */
import { CloudError } from '../cloud-error';
import { readJson } from '../http/body';
import { HttpRefusal, sendJson, type Exchange } from '../http/exchange';
import { maxEventBytes } from '../limits';
import { isOpenid } from '../wechat/openid';

export type Control = (exchange: Exchange) => Promise<void> | void;

/** The body of a control request. */
export function readControl({ request }: Exchange): Promise<Record<string, unknown>> {
  return readJson(request, maxEventBytes);
}

/** @throws HttpRefusal 400 */
export function checkedOpenid(value: unknown): string {
  if (!isOpenid(value)) throw new HttpRefusal(400, 'openid is 6 to 64 letters, digits, - or _');
  return value;
}

/** @throws HttpRefusal 400 */
export function checkedText(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new HttpRefusal(400, `${name} is not a text`);
  return value;
}

/** Answers what `work` gives, or the cloud's refusal as `{code, message}`. */
export async function answering(exchange: Exchange, work: () => Promise<object>): Promise<void> {
  try {
    sendJson(exchange, await work());
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    sendJson(exchange, { code: error.code, message: error.message });
  }
}
