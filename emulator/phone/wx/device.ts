/** What a phone does besides: calling, knowing where it is, the clipboard. */
import { textOr } from '../components/part';
import type { Phone } from '../runtime/phone';
import { asynchronous, Refusal, type Apis } from './answer';
import { needPermission } from './permissions';
import { needPrivacy } from './privacy';
import { ask } from './sheets';

/** `makePhoneCall`, `getLocation`, clipboard… */
export function deviceApis(phone: Phone): Apis {
  const { settings } = phone;
  const where = async (api: string, scope: string): Promise<object> => {
    needDeclared(phone, api);
    await needPermission(phone, scope, api);
    const { latitude, longitude } = settings.location;
    return { latitude, longitude };
  };
  return {
    makePhoneCall: asynchronous('makePhoneCall', ({ phoneNumber }) => call(phone, textOr(phoneNumber))),
    getLocation: asynchronous('getLocation', async () => ({
      ...(await where('getLocation', 'scope.userLocation')),
      ...{ accuracy: 30, altitude: 0, speed: -1, verticalAccuracy: 0, horizontalAccuracy: 30 },
    })),
    getFuzzyLocation: asynchronous('getFuzzyLocation', () => where('getFuzzyLocation', 'scope.userFuzzyLocation')),
    chooseLocation: asynchronous('chooseLocation', async () => {
      needDeclared(phone, 'chooseLocation');
      await needPrivacy(phone, 'chooseLocation');
      const { name, address } = settings.location;
      const isChosen = await ask<boolean>(phone, {
        ...{ id: 'choose-location', title: '选择位置', body: [name, address] },
        choices: [
          { words: '取消', answer: false },
          { words: '确定', answer: true, look: 'main' },
        ],
      });
      if (!isChosen) throw new Refusal('cancel');
      return { ...settings.location };
    }),
    openLocation: asynchronous('openLocation', async ({ name, address }) => {
      const choices = [{ words: '知道了', answer: true, look: 'main' }] as const;
      const body = [textOr(name), textOr(address)];
      await ask(phone, { id: 'location', title: '位置', body, choices, beside: true });
    }),
    setClipboardData: asynchronous('setClipboardData', async ({ data }) => {
      await needPrivacy(phone, 'setClipboardData');
      settings.clipboard = textOr(data);
      return { data: settings.clipboard };
    }),
    getClipboardData: asynchronous('getClipboardData', async () => {
      await needPrivacy(phone, 'getClipboardData');
      return { data: settings.clipboard };
    }),
    login: asynchronous('login', () => ({ code: 'code-of-this-phone' })),
    checkSession: asynchronous('checkSession', () => undefined),
    hideKeyboard: asynchronous('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
  };
}

/** Where somebody is may be asked by an app that says so beforehand. */
function needDeclared({ package: { app } }: Phone, api: string): void {
  if (app.requiredPrivateInfos.includes(api)) return;
  throw new Refusal('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json');
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
