/**
 * The privacy gate: before an app touches what is private, the person has to have agreed; the app may ask in a sheet
 * of its own (`onNeedPrivacyAuthorization`), otherwise WeChat asks in its sheet.
 */
import type { Phone } from '../runtime/phone';
import { asynchronous, Refusal, type Apis } from './answer';
import { ask } from './sheets';

interface Resolution {
  readonly event?: string;
  readonly buttonId?: string;
}

/** `getPrivacySetting` and its family. */
export function privacyApis(phone: Phone): Apis {
  return {
    getPrivacySetting: asynchronous('getPrivacySetting', () => ({
      needAuthorization: isNeeded(phone),
      privacyContractName: '《枝叶小程序隐私保护指引》',
    })),
    requirePrivacyAuthorize: asynchronous('requirePrivacyAuthorize', () =>
      needPrivacy(phone, 'requirePrivacyAuthorize'),
    ),
    onNeedPrivacyAuthorization: (listener: (value: unknown) => void) => {
      phone.app.forget('needPrivacy');
      phone.app.listen('needPrivacy', listener);
    },
    openPrivacyContract: asynchronous('openPrivacyContract', async () => {
      const choices = [{ words: '知道了', answer: true, look: 'main' }] as const;
      await ask(phone, { id: 'privacy-contract', title: '枝叶小程序隐私保护指引', choices, beside: true });
    }),
  };
}

/** Waits for the person to agree, once a phone. @throws Refusal when he does not */
export async function needPrivacy(phone: Phone, api: string): Promise<void> {
  if (!isNeeded(phone)) return;
  const hasAgreed = phone.app.hears('needPrivacy') ? await askApp(phone, api) : await askPerson(phone);
  if (!hasAgreed) throw new Refusal('privacy permission is not authorized', { errno: 104 });
  phone.settings.agreeToPrivacy(phone.settings.agreedBy);
}

function isNeeded({ package: { app }, settings }: Phone): boolean {
  return app.isPrivacyChecked && !settings.hasAgreedToPrivacy();
}

/**
 * To agree is a tap on the app's `agreePrivacyAuthorization` button, and the answer names that button: neither the word
 * alone nor another button's name is enough.
 */
function askApp({ app, settings }: Phone, api: string): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = ({ event, buttonId }: Resolution): void => {
      if (event === 'exposureAuthorization') return;
      const isTapped = buttonId !== undefined && buttonId === settings.agreedBy;
      resolve(event === 'agree' && isTapped && settings.hasAgreedToPrivacy());
    };
    app.tell('needPrivacy', answer, { referrer: api });
  });
}

function askPerson(phone: Phone): Promise<boolean> {
  return ask<boolean>(phone, {
    id: 'privacy',
    title: '用户隐私保护提示',
    body: ['您即将使用的功能需要您先同意《枝叶小程序隐私保护指引》。'],
    choices: [
      { words: '拒绝', answer: false },
      { words: '同意', answer: true, look: 'main' },
    ],
  });
}
