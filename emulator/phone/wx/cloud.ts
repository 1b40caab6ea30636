/** `wx.cloud`: the emulator's cloud, behind the pass of this phone. */
import type { Phone } from '../runtime/phone';
import { textOr } from '../components/part';
import { asynchronous, Refusal, settle, type Apis, type Given } from './answer';
import { needNetwork } from './network';

interface Failed {
  readonly errCode?: number;
  readonly errMsg?: string;
}

/** The members of `wx.cloud`. */
export function cloudApis(phone: Phone): Apis {
  let isInitialised = false;
  const ready = (): void => {
    if (!isInitialised) throw new Refusal("Cloud API isn't enabled, please call wx.cloud.init first");
    needNetwork(phone);
  };
  const link = async (fileList: unknown): Promise<Given> => {
    ready();
    return post(phone, 'cloud.getTempFileURL', 'get-temp-file-url', json({ fileList }));
  };
  return {
    init: () => void (isInitialised = true),
    callFunction: asynchronous('cloud.callFunction', ({ name, data }) => {
      ready();
      return post(phone, 'cloud.callFunction', 'call-function', json({ name, data: data ?? {} }));
    }),
    getTempFileURL: asynchronous('cloud.getTempFileURL', ({ fileList }) => link(fileList)),
    uploadFile: (options: Given = {}) => upload(phone, options, ready),
    downloadFile: asynchronous('cloud.downloadFile', async ({ fileID }) => {
      const { fileList } = (await link([fileID])) as { fileList: { tempFileURL: string; errMsg: string }[] };
      const [file] = fileList;
      if (!file?.tempFileURL) throw new Refusal(file?.errMsg ?? 'file not exist', { errCode: -503003 });
      const blob = await (await fetch(file.tempFileURL)).blob();
      return { tempFilePath: phone.files.keep(blob, textOr(fileID).split('.').pop() ?? 'bin'), statusCode: 200 };
    }),
    ...Object.fromEntries(absent.map((name) => [name, () => refuse(name)])),
  };
}

/** The database and what else lives behind `wx.cloud` is closed to clients in this project. */
const absent = ['database', 'deleteFile', 'callContainer', 'connectContainer', 'getWXContext'];

function refuse(name: string): never {
  throw new Error(`wx.cloud.${name} is not on this phone`);
}

/** Answers the task when there are callbacks, else the promise, which carries the task's methods. */
function upload(phone: Phone, options: Given, ready: () => void): unknown {
  const listeners = new Set<(progress: object) => void>();
  const abort = new AbortController();
  const start = async (): Promise<object> => {
    ready();
    const blob = await phone.files.read(textOr(options['filePath']));
    const path = encodeURIComponent(textOr(options['cloudPath']));
    const init = { method: 'POST', body: blob, signal: abort.signal };
    const done = await post(phone, 'cloud.uploadFile', `upload-file?cloudPath=${path}`, init);
    for (const listener of listeners) {
      listener({ progress: 100, totalBytesSent: blob.size, totalBytesExpectedToSend: blob.size });
    }
    return done;
  };
  const task = {
    abort: () => abort.abort(),
    onProgressUpdate: (listener: (progress: object) => void) => void listeners.add(listener),
    offProgressUpdate: (listener: (progress: object) => void) => void listeners.delete(listener),
  };
  const outcome = settle('cloud.uploadFile', options, start);
  return outcome ? Object.assign(outcome, task) : task;
}

function json(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function post(phone: Phone, api: string, path: string, init: RequestInit): Promise<Given> {
  const answered = phone.ledger.ask(phone.stack.top()?.instance);
  return send(phone, api, path, init).finally(answered);
}

async function send({ base }: Phone, api: string, path: string, init: RequestInit): Promise<Given> {
  const response = await fetch(`${base}cloud/${path}`, init).catch((error: unknown) => {
    throw new Refusal(`request:fail ${String(error)}`, { errCode: -1 });
  });
  const answer = (await response.json()) as Failed & Given;
  if (typeof answer.errCode === 'number' && answer.errCode !== 0) {
    throw new Refusal((answer.errMsg ?? '').replace(`${api}:fail `, ''), { errCode: answer.errCode });
  }
  return answer;
}
