/** Where the bytes go in and out: PUT with a ticket, GET and HEAD with a signed link. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CloudError } from '../cloud-error';
import type { Faults } from '../faults/faults';
import type { Invocation } from '../functions/invocation';
import { bytesOf } from '../http/body';
import type { Exchange } from '../http/exchange';
import { contentTypeOf } from './content-type';
import type { StoredFile } from './file-rows';
import { isCloudPath } from './paths';
import type { Storage } from './storage';

export interface ObjectDoor {
  readonly storage: Storage;
  /** The invocation of that id, while it runs. */
  readonly running: (invocationId: string) => Invocation | undefined;
  readonly faults: Faults;
}

/** Takes an upload; answers nothing, or why not in the object store's XML. */
export async function putObject({ storage, running, faults }: ObjectDoor, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange;
  const path = exchange.params['path'] ?? '';
  const [expires = '', signature = ''] = (request.headers.authorization ?? '').split('.');
  const verdict = storage.links.check('PUT', path, Number(expires), signature);
  if (!isCloudPath(path) || verdict !== 'good') {
    sendXml(exchange, 403, 'SignatureDoesNotMatch', verdict);
    return;
  }
  try {
    const type = request.headers['content-type'] ?? contentTypeOf(path);
    const write = () => storage.store.write(path, bytesOf(request), { type, owner: null });
    await faults.pass(bearer(url, running), 'storage', write);
    response.writeHead(200, { 'content-length': 0 }).end();
  } catch (error) {
    if (error instanceof CloudError) {
      sendXml(exchange, 403, 'AccessDenied', error.message);
      return;
    }
    // The sender went away: nothing was kept and nobody is left to tell.
    response.destroy();
  }
}

/** Gives a file out, or with HEAD what it is. */
export async function getObject({ storage, running, faults }: ObjectDoor, exchange: Exchange): Promise<void> {
  const { url, params, request, response } = exchange;
  const path = params['path'] ?? '';
  const verdict = storage.links.check(
    'GET',
    path,
    Number(url.searchParams.get('t')),
    url.searchParams.get('sign') ?? '',
  );
  if (verdict !== 'good') {
    sendXml(exchange, 403, 'AccessDenied', verdict);
    return;
  }
  const file = isCloudPath(path) ? storage.store.find(path) : undefined;
  if (!file) {
    sendXml(exchange, 404, 'NoSuchKey', 'the file is not there');
    return;
  }
  if (!(await isLetThrough({ running, faults }, exchange))) return;
  response.writeHead(200, headersOf(file));
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(storage.store.locate(file)), response).catch(() => response.destroy());
}

/** Whether no fault stands in the way; nothing changes by reading, so before and after are one moment. */
async function isLetThrough({ running, faults }: Omit<ObjectDoor, 'storage'>, exchange: Exchange): Promise<boolean> {
  try {
    await faults.pass(bearer(exchange.url, running), 'storage', () => Promise.resolve());
    return true;
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    sendXml(exchange, 500, 'InternalError', error.message);
    return false;
  }
}

/** The running invocation the bytes belong to; counts them among its calls. */
function bearer(url: URL, running: ObjectDoor['running']): Invocation | undefined {
  const invocation = running(url.searchParams.get('by') ?? '');
  if (invocation) invocation.calls.storage += 1;
  return invocation;
}

/** Nothing a person uploaded is ever run as a page of the emulator's own origin. */
function headersOf(file: StoredFile): Record<string, string | number> {
  return {
    'content-type': file.type,
    'content-length': file.size,
    etag: `"${file.sha256}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  };
}

function sendXml({ request, response }: Exchange, status: number, code: string, message: string): void {
  const id = randomUUID();
  const words = message.replace(/[<>&]/g, ' ');
  const xml = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${words}</Message><RequestId>${id}</RequestId><TraceId>${id}</TraceId></Error>`;
  request.resume();
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(xml) });
  response.end(request.method === 'HEAD' ? undefined : xml);
}
