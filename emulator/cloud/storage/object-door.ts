/** Where the bytes go in and out: PUT with a ticket, GET and HEAD with a signed link. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CloudError } from '../cloud-error';
import { bytesOf } from '../http/body';
import type { Exchange } from '../http/exchange';
import { contentTypeOf } from './content-type';
import type { StoredFile } from './file-rows';
import { isCloudPath } from './paths';
import type { Storage } from './storage';

/** Takes an upload; answers nothing, or why not in the object store's XML. */
export async function putObject(storage: Storage, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  const path = exchange.params['path'] ?? '';
  const [expires = '', signature = ''] = (request.headers.authorization ?? '').split('.');
  const verdict = storage.links.check('PUT', path, Number(expires), signature);
  if (!isCloudPath(path) || verdict !== 'good') {
    sendXml(exchange, 403, 'SignatureDoesNotMatch', verdict);
    return;
  }
  try {
    const type = request.headers['content-type'] ?? contentTypeOf(path);
    await storage.store.write(path, bytesOf(request), { type, owner: null });
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
export async function getObject(storage: Storage, exchange: Exchange): Promise<void> {
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
  response.writeHead(200, headersOf(file));
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(storage.store.locate(file)), response).catch(() => response.destroy());
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
