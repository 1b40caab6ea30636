/**
 * The browser: the same calls over HTTP, to where the page itself came from. The page never says who it is;
 * the address it was served under already does.
 */
import type { Transport } from './transport-port';

export const transport: Transport = {
  owner: new URL('.', document.baseURI).pathname,

  start: () => undefined,

  callFunction: async (name, data) => {
    const response = await fetch(address('cloud/call-function'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, data }),
    });
    const answer = (await response.json()) as CallAnswer;
    if (answer.errCode !== undefined) throw new Error(answer.errMsg ?? String(answer.errCode));
    return answer.result;
  },

  uploadFile: (cloudPath, filePath, onProgress) => send(cloudPath, filePath, onProgress),

  isOnline: async () => globalThis.navigator.onLine,

  onNetworkChange: (listener) => {
    globalThis.addEventListener('online', () => listener(true));
    globalThis.addEventListener('offline', () => listener(false));
  },

  requestSubscribe: async (templateIds) => {
    const host = (globalThis as { wx?: SubscribeHost }).wx;
    if (!host?.requestSubscribeMessage) return 'unsupported';
    const answer = await host.requestSubscribeMessage({ tmplIds: [...templateIds] });
    return { accepted: templateIds.filter((id) => answer[id] === 'accept') };
  },

  randomBytes: async (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
};

interface CallAnswer {
  readonly result?: unknown;
  readonly errCode?: number | string;
  readonly errMsg?: string;
}

/** A web view of WeChat lends its own `wx`. */
interface SubscribeHost {
  requestSubscribeMessage?(option: { tmplIds: string[] }): Promise<Record<string, unknown>>;
}

function address(path: string): string {
  return new URL(path, document.baseURI).href;
}

/** XMLHttpRequest, because fetch tells nothing about how far an upload is. */
async function send(cloudPath: string, filePath: string, onProgress: (percent: number) => void): Promise<string> {
  const picture = await (await fetch(filePath)).blob();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(`cloud/upload-file?cloudPath=${encodeURIComponent(cloudPath)}`));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? Math.round((loaded / total) * 100) : 0);
    request.onerror = () => reject(new Error('upload failed'));
    request.onload = () => {
      const answer = JSON.parse(request.responseText) as CallAnswer & { fileID?: string };
      if (answer.fileID) resolve(answer.fileID);
      else reject(new Error(answer.errMsg ?? `upload answered ${request.status}`));
    };
    request.send(picture);
  });
}
