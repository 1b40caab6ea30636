/** `request` and `downloadFile`: to this origin alone; a real phone goes only to domains registered with WeChat. */
import { textOr } from '../components/part';
import type { Phone } from '../runtime/phone';
import { Refusal, settle, type Apis, type Given } from './answer';
import { needNetwork } from './network';

/** Both answer a task that can be given up. */
export function httpApis(phone: Phone): Apis {
  return {
    request: (options: Given = {}) => task('request', options, (signal) => request(phone, options, signal)),
    downloadFile: (options: Given = {}) => task('downloadFile', options, (signal) => download(phone, options, signal)),
  };
}

function task(name: string, options: Given, run: (signal: AbortSignal) => Promise<object>): unknown {
  const abort = new AbortController();
  const outcome = settle(name, options, () => run(abort.signal));
  const own = {
    abort: () => abort.abort(),
    ...Object.fromEntries(
      ['onHeadersReceived', 'offHeadersReceived', 'onProgressUpdate'].map((one) => [one, () => undefined]),
    ),
  };
  return outcome ? Object.assign(outcome, own) : own;
}

async function request(phone: Phone, options: Given, signal: AbortSignal): Promise<object> {
  const { data, dataType = 'json', header, method = 'GET' } = options;
  const hasBody = textOr(method) !== 'GET' && data !== undefined;
  const body = hasBody ? { body: typeof data === 'string' ? data : JSON.stringify(data) } : {};
  const headers = { 'content-type': 'application/json', ...(header as Record<string, string> | undefined) };
  const response = await send(phone, textOr(options['url']), { method: textOr(method), headers, signal, ...body });
  const text = await response.text();
  return {
    data: dataType === 'json' ? parsed(text) : text,
    statusCode: response.status,
    header: Object.fromEntries(response.headers),
    cookies: [],
  };
}

async function download(phone: Phone, { url }: Given, signal: AbortSignal): Promise<object> {
  const response = await send(phone, textOr(url), { signal });
  const ending = /\.(\w+)(\?|$)/.exec(textOr(url))?.[1] ?? 'bin';
  return { tempFilePath: phone.files.keep(await response.blob(), ending), statusCode: response.status };
}

async function send(phone: Phone, url: string, init: RequestInit): Promise<Response> {
  needNetwork(phone);
  if (!URL.canParse(url) || new URL(url).origin !== location.origin) throw new Refusal('url not in domain list');
  return fetch(url, init).catch((error: unknown) => {
    throw new Refusal(String(error));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
