/** What a phone does besides: calling, scanning, knowing where it is, the clipboard. */
import { textOr } from '../components/part';
import type { Phone } from '../runtime/phone';
import { asynchronous, Refusal, type Apis } from './answer';
import { needPrivacy } from './privacy';
import { ask } from './sheets';

/** `makePhoneCall`, `scanCode`, `getLocation`, clipboard… */
export function deviceApis(phone: Phone): Apis {
  const { settings } = phone;
  const where = async (api: string): Promise<object> => {
    await needPrivacy(phone, api);
    return { ...settings.location };
  };
  return {
    makePhoneCall: asynchronous('makePhoneCall', ({ phoneNumber }) => call(phone, textOr(phoneNumber))),
    scanCode: asynchronous('scanCode', async () => {
      await needPrivacy(phone, 'scanCode');
      if (settings.scannedText === '') throw new Refusal('cancel');
      return { result: settings.scannedText, scanType: 'QR_CODE', charSet: 'utf-8', path: '', rawData: '' };
    }),
    getLocation: asynchronous('getLocation', async () => ({
      ...(await where('getLocation')),
      ...{ accuracy: 30, altitude: 0, speed: -1, verticalAccuracy: 0, horizontalAccuracy: 30 },
    })),
    getFuzzyLocation: asynchronous('getFuzzyLocation', () => where('getFuzzyLocation')),
    chooseLocation: asynchronous('chooseLocation', () => where('chooseLocation')),
    openLocation: asynchronous('openLocation', async ({ name, address }) => {
      const choices = [{ words: '知道了', answer: true, look: 'main' }] as const;
      const body = [textOr(name), textOr(address)];
      await ask(phone, { id: 'location', title: '位置', body, choices, beside: true });
    }),
    setClipboardData: asynchronous('setClipboardData', ({ data }) => {
      settings.clipboard = textOr(data);
      return { data: settings.clipboard };
    }),
    getClipboardData: asynchronous('getClipboardData', () => ({ data: settings.clipboard })),
    login: asynchronous('login', () => ({ code: 'code-of-this-phone' })),
    checkSession: asynchronous('checkSession', () => undefined),
    hideKeyboard: asynchronous('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
  };
}

/** Nobody is called; the sheet shows who would be. */
async function call(phone: Phone, number: string): Promise<void> {
  if (number === '') throw new Refusal('parameter error: phoneNumber is empty');
  const isCalled = await ask<boolean>(phone, {
    id: 'call',
    title: number,
    choices: [
      { words: '取消', answer: false },
      { words: '呼叫', answer: true, look: 'main' },
    ],
    beside: false,
  });
  if (!isCalled) throw new Refusal('cancel');
}
