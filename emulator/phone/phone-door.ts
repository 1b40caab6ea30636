/** What the cloud serves below `/p/<pass>/weapp/`: the phone's page, its program, the package as it was compiled. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { HttpRefusal, sendBytes, sendJson, type Exchange } from '../cloud/http/exchange';
import { contentTypeOf } from '../cloud/storage/content-type';
import { createCompiler } from './compile/compiler';

export interface PhoneDoorOptions {
  /** The built package; undefined when the emulator was started without one. */
  readonly weappDir: string | undefined;
  /** The phone's own built files. */
  readonly ownDir: string;
}

/** @returns the handler of `GET /p/:pass/weapp/*path` */
export function createPhoneDoor({ weappDir, ownDir }: PhoneDoorOptions): (exchange: Exchange) => Promise<void> {
  const compiled = weappDir === undefined ? undefined : createCompiler(weappDir);
  return async (exchange) => {
    const path = exchange.params['path'] ?? '';
    if (weappDir === undefined || !compiled) {
      throw new HttpRefusal(404, 'the emulator was started without a package for phones (--weapp DIR)');
    }
    if (path === 'package.json') {
      sendBytes(exchange, compiledOr404(compiled, weappDir), 'application/json; charset=utf-8');
    } else if (path === 'album.json') {
      sendJson(exchange, await readdir(join(ownDir, 'album')));
    } else if (path.startsWith('files/')) {
      await sendInside(weappDir, path.slice('files/'.length), exchange);
    } else {
      await sendInside(ownDir, path === '' ? 'index.html' : path, exchange);
    }
  };
}

function compiledOr404(compile: () => string, folder: string): string {
  try {
    return compile();
  } catch (error) {
    throw new HttpRefusal(404, `the package in ${folder} cannot be read: ${String(error)}`);
  }
}

async function sendInside(folder: string, name: string, exchange: Exchange): Promise<void> {
  const file = resolve(join(folder, name));
  const isInside = file.startsWith(resolve(folder) + sep);
  const bytes = isInside ? await readFile(file).catch(() => undefined) : undefined;
  if (!bytes) throw new HttpRefusal(404, `there is no such file: ${name}`);
  sendBytes(exchange, bytes, contentTypeOf(name));
}
