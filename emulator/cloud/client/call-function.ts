/** A page calls a function: the platform adds who calls to the event, over whatever the page wrote there. */
import type { Functions } from '../functions/functions';
import type { Caller } from '../functions/invocation';
import { isRecord } from '../http/body';
import { maxClientDataBytes, maxClientResultBytes } from '../limits';
import { clientFailure, clientRefusal } from './client-error';

export interface PageCall {
  readonly name: string;
  readonly data: unknown;
  /** What the event says of the caller. */
  readonly userInfo: object;
}

/** Calls it and answers as `wx.cloud` does: `{result}`, or a number and a sentence. */
export async function callFunction(functions: Functions, caller: Caller, call: PageCall): Promise<object> {
  const { name, data, userInfo } = call;
  const api = 'cloud.callFunction';
  const bytes = Buffer.byteLength(JSON.stringify(data ?? {}));
  if (bytes > maxClientDataBytes) {
    return clientRefusal(api, -501007, `data is ${bytes} bytes, a page may send ${maxClientDataBytes}`);
  }
  if (data !== undefined && !isRecord(data)) return clientRefusal(api, -501007, 'data is not an object');
  const event = JSON.stringify({ ...data, userInfo });
  try {
    const { json, requestId } = await functions.invoke({ name, event, caller });
    if (Buffer.byteLength(json) > maxClientResultBytes) {
      return clientRefusal(api, -604001, 'cloudfunction result size exceed limit (1MB)');
    }
    return { result: JSON.parse(json) as unknown, requestID: requestId };
  } catch (error) {
    return clientFailure(api, error);
  }
}
