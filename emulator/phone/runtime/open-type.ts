/** What a button's `open-type` sets off. */
import { choosePictures } from '../wx/album';
import { Refusal } from '../wx/answer';
import { showSettings } from '../wx/permissions';
import { needPrivacy } from '../wx/privacy';
import { ask } from '../wx/sheets';
import type { Phone } from './phone';

const agreement = 'agreePrivacyAuthorization';

type Fire = (event: string, detail: unknown) => void;

/**
 * Simulated ones ask the person; the others say by name that they are not on this phone. Two joined by `|` are one tap:
 * the agreement first.
 */
export function openTypeOf(phone: Phone): (type: string, fire: Fire, buttonId: string) => void {
  const acts: Record<string, (fire: Fire, buttonId: string) => unknown> = {
    share: () => share(phone),
    contact: (fire) => fire('contact', { errMsg: 'enterContact:ok', path: '', query: {} }),
    getPhoneNumber: (fire) => void getPhoneNumber(phone, fire),
    agreePrivacyAuthorization: (fire, buttonId) => {
      phone.settings.agreeToPrivacy(buttonId);
      fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
    },
    chooseAvatar: (fire) => void chooseAvatar(phone, fire),
    openSetting: (fire) => void openSetting(phone, fire),
    feedback: () => undefined,
  };
  return (types, fire, buttonId) => {
    const all = types.split('|').sort((one, other) => Number(other === agreement) - Number(one === agreement));
    for (const type of all) {
      const act = acts[type];
      if (act) act(fire, buttonId);
      else phone.reportError(new Error(`open-type="${type}" is not on this phone`), 'button');
    }
  };
}

async function share(phone: Phone): Promise<void> {
  const page = phone.stack.top();
  const given = page?.call('onShareAppMessage', { from: 'button' }) as { title?: string; path?: string } | undefined;
  const title = given?.title ?? page?.bar.title ?? '';
  await ask(phone, {
    id: 'share',
    title: '发送给朋友',
    body: [title, given?.path ?? `/${page?.path ?? ''}`],
    choices: [{ words: '知道了', answer: true, look: 'main' }],
    beside: true,
  });
}

async function getPhoneNumber(phone: Phone, fire: Fire): Promise<void> {
  if (!(await isLetThrough(phone, 'getPhoneNumber', fire))) return;
  const isAllowed = await ask<boolean>(phone, {
    id: 'phone-number',
    title: '申请获取您的手机号',
    body: [phone.settings.phoneNumber.replace(/^(\d{3})\d{4}/, '$1****')],
    choices: [
      { words: '不允许', answer: false },
      { words: '允许', answer: true, look: 'main' },
    ],
  });
  if (!isAllowed) {
    fire('getphonenumber', { errMsg: 'getPhoneNumber:fail user deny', errno: 103 });
    return;
  }
  const response = await fetch(`${phone.base}cloud/phone-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone: phone.settings.phoneNumber }),
  });
  const { code } = (await response.json()) as { code: string };
  fire('getphonenumber', { errMsg: 'getPhoneNumber:ok', code });
}

/** A picture of the album; a person who changes his mind tells nothing, as in WeChat. */
async function chooseAvatar(phone: Phone, fire: Fire): Promise<void> {
  if (!(await isLetThrough(phone, 'chooseAvatar', fire))) return;
  const [picture] = await choosePictures(phone, 1).catch(() => []);
  if (picture) fire('chooseavatar', { avatarUrl: picture.path });
}

/** What a button gives is private, too: without agreement its event says so. */
async function isLetThrough(phone: Phone, type: string, fire: Fire): Promise<boolean> {
  try {
    await needPrivacy(phone, type);
    return true;
  } catch (error) {
    const { errno } = error instanceof Refusal ? error.more : {};
    const said = error instanceof Error ? error.message : String(error);
    fire(type.toLowerCase(), { errMsg: `${type}:fail ${said}`, errno });
    return false;
  }
}

async function openSetting(phone: Phone, fire: Fire): Promise<void> {
  await showSettings(phone);
  fire('opensetting', { errMsg: 'openSetting:ok', authSetting: phone.settings.permissions() });
}
