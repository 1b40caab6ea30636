/** Request bodies, never larger in memory than a limit. */
import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from './exchange';

/**
 * The whole body.
 *
 * @throws HttpRefusal 413 as soon as it is larger than `maxBytes`.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytesOf(request)) {
    size += chunk.length;
    if (size > maxBytes) throw new HttpRefusal(413, `a body may be ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The bytes as they come; a reader that stops early leaves the connection open, so that it can still be answered. */
export function bytesOf(request: IncomingMessage): AsyncIterable<Buffer> {
  return { [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer> };
}

/**
 * The body as a JSON object; an empty one is `{}`.
 *
 * @throws HttpRefusal 413 when too large, 400 when it is not a JSON object.
 */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<Record<string, unknown>> {
  const body = parseObject((await readBody(request, maxBytes)).toString('utf8') || '{}');
  if (!body) throw new HttpRefusal(400, 'the body is not a JSON object');
  return body;
}

/** The text as a JSON object, or undefined when it is anything else. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
