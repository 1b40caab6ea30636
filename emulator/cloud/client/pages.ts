/** Built pages: the app's under a pass, which is all a page knows of its person, and the stage's at the root. */
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { HttpRefusal, sendBytes, type Exchange } from '../http/exchange';
import { contentTypeOf } from '../storage/content-type';

const hostScript = '<script src="/_emulator/host.js"></script>';

/**
 * Serves the file the address names. What has no ending is a page of the app and gets `index.html`, with the host's
 * script before all others.
 *
 * @throws HttpRefusal 404
 */
export async function sendPage(folder: string | undefined, exchange: Exchange): Promise<void> {
  if (folder === undefined) throw new HttpRefusal(404, 'the emulator was started without pages (--pages DIR)');
  const asked = exchange.params['path'] ?? '';
  const name = extname(asked) === '' ? 'index.html' : asked;
  const bytes = await readInside(folder, name);
  sendBytes(exchange, name.endsWith('.html') ? withHost(bytes.toString('utf8')) : bytes, contentTypeOf(name));
}

/** Serves a file as it is; the folder itself is its `index.html`. @throws HttpRefusal 404 */
export async function sendStatic(folder: string, exchange: Exchange): Promise<void> {
  const name = exchange.params['path'] || 'index.html';
  sendBytes(exchange, await readInside(folder, name), contentTypeOf(name));
}

async function readInside(folder: string, name: string): Promise<Buffer> {
  const file = resolve(join(folder, name));
  const bytes = file.startsWith(resolve(folder) + sep) ? await readFile(file).catch(() => undefined) : undefined;
  if (!bytes) throw new HttpRefusal(404, `there is no such file: ${name}`);
  return bytes;
}

function withHost(html: string): string {
  const place = /<script[\s>]|<\/head>|<body[\s>]/i.exec(html)?.index ?? 0;
  return html.slice(0, place) + hostScript + html.slice(place);
}
