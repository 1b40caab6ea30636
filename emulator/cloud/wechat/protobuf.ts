/** The protobuf envelope in which wx-server-sdk carries a call of WeChat's open API and its answer. */
import protobuf from 'protobufjs/light';
import type { Picture } from './mini-program-code';

/** What WeChat answers: JSON, a picture, or an error of the gateway before any API was reached (e.g. -604101). */
export type WechatAnswer =
  | { readonly body: Readonly<Record<string, unknown>> }
  | { readonly picture: Picture }
  | { readonly gatewayError: number };

const bytes = (id: number) => ({ id, type: 'bytes' });
const text = (id: number) => ({ id, type: 'string' });

const root = protobuf.Root.fromJSON({
  nested: {
    Pair: { fields: { key: text(1), value: bytes(2), contentType: text(3), fileName: text(4) } },
    Arguments: { fields: { pairs: { id: 1, type: 'Pair', rule: 'repeated' } } },
    Request: { fields: { apiType: { id: 1, type: 'int32' }, openApi: { id: 2, type: 'Arguments' } } },
    Response: { fields: { body: bytes(1), contentType: text(2), errorCode: { id: 3, type: 'int32' } } },
  },
});
const requestType = root.lookupType('Request');
const responseType = root.lookupType('Response');

interface DecodedRequest {
  readonly openApi?: { readonly pairs?: readonly { readonly key: string; readonly value: Uint8Array }[] } | null;
}

/** The arguments of a call by name, or undefined when the bytes are no such call. */
export function decodeArguments(request: Uint8Array): Record<string, unknown> | undefined {
  try {
    const decoded = requestType.decode(request) as unknown as DecodedRequest;
    const pairs = decoded.openApi?.pairs ?? [];
    return Object.fromEntries(pairs.map(({ key, value }) => [key, parseOrText(Buffer.from(value).toString('utf8'))]));
  } catch {
    return undefined;
  }
}

/** The answer as the SDK decodes it. */
export function encodeAnswer(answer: WechatAnswer): Uint8Array {
  return responseType.encode(responseType.create(fieldsOf(answer))).finish();
}

/** The SDK tells a picture from JSON by the content type alone. */
function fieldsOf(answer: WechatAnswer): Record<string, unknown> {
  if ('gatewayError' in answer) return { errorCode: answer.gatewayError };
  if ('picture' in answer) return { body: answer.picture.bytes, contentType: answer.picture.contentType };
  return { body: Buffer.from(JSON.stringify(answer.body)), contentType: 'application/json' };
}

function parseOrText(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
