/** The app's own events, small favours, and what WeChat can do. */
import { builtIns } from '../components/built-ins';
import type { Phone } from '../runtime/phone';
import { asynchronous, type Apis } from './answer';

const events = ['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'WindowResize'];

const tags = new Set(builtIns.map(({ tag }) => tag));

/** `onAppShow` and its like, timers of the engine, updates. */
export function lifecycleApis(phone: Phone): Apis {
  type Listener = (value: unknown) => void;
  return {
    ...Object.fromEntries(
      events.flatMap((event): [string, unknown][] => [
        [`on${event}`, (listener: Listener) => phone.app.listen(`on${event}`, listener)],
        [`off${event}`, (listener?: Listener) => phone.app.forget(`on${event}`, listener)],
      ]),
    ),
    nextTick: (act: () => void) => void Promise.resolve().then(act),
    canIUse: (schema: string) => canUse(phone, schema),
    getUpdateManager: () => ({
      onCheckForUpdate: (listener: Listener) => void setTimeout(() => listener({ hasUpdate: false })),
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    getRandomValues: asynchronous('getRandomValues', ({ length }) => ({
      randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer,
    })),
    arrayBufferToBase64: (buffer: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))),
    base64ToArrayBuffer: (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer,
    vibrateShort: asynchronous('vibrateShort', () => undefined),
    vibrateLong: asynchronous('vibrateLong', () => undefined),
    reportPerformance: () => undefined,
    setKeepScreenOn: asynchronous('setKeepScreenOn', () => undefined),
  };
}

/** `wx.canIUse('showModal.object.title')` asks by the first word. */
function canUse({ wx }: Phone, schema: string): boolean {
  const [name = ''] = schema.split('.');
  return Object.hasOwn(wx, name) || tags.has(name);
}
