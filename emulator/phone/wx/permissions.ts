/** Permissions: asked once in a sheet, kept until the person turns them in the settings. */
import type { Phone } from '../runtime/phone';
import { make } from '../runtime/screen';
import { textOr } from '../components/part';
import { asynchronous, Refusal, type Apis } from './answer';
import { needPrivacy } from './privacy';
import { ask } from './sheets';

/** What is asked for, in the words of WeChat's sheet. */
const scopes: Readonly<Record<string, string>> = {
  'scope.userLocation': '获取您的位置信息',
  'scope.userFuzzyLocation': '获取您的大致位置信息',
  'scope.record': '使用您的麦克风',
  'scope.camera': '使用您的摄像头',
  'scope.writePhotosAlbum': '保存图片或视频到您的相册',
};

/** `authorize`, `getSetting`, `openSetting`. */
export function permissionApis(phone: Phone): Apis {
  const settled = (): object => ({ authSetting: phone.settings.permissions() });
  return {
    authorize: asynchronous('authorize', async ({ scope }) => {
      const name = textOr(scope);
      if (!(name in scopes)) throw new Refusal('scope unauthorized', { errno: 1 });
      await needPermission(phone, name, 'authorize');
    }),
    getSetting: asynchronous('getSetting', () => ({ ...settled(), subscriptionsSetting: { mainSwitch: true } })),
    openSetting: asynchronous('openSetting', async () => {
      await showSettings(phone);
      return settled();
    }),
  };
}

/** Waits until the person has allowed it. @throws Refusal when he does not, or has said so before */
export async function needPermission(phone: Phone, scope: string, api: string): Promise<void> {
  await needPrivacy(phone, api);
  const { settings } = phone;
  const isAllowed = settings.permissions()[scope] ?? (await askPerson(phone, scope));
  settings.permit(scope, isAllowed);
  if (!isAllowed) throw new Refusal('auth deny', { errno: 103 });
}

/** A switch for everything that has been asked. */
export async function showSettings(phone: Phone): Promise<void> {
  const { settings } = phone;
  const rows = Object.entries(settings.permissions()).map(([scope, isAllowed]) => {
    const row = make('label', 'phone-permission', scopes[scope] ?? scope);
    const box = make('input', '');
    box.type = 'checkbox';
    box.checked = isAllowed;
    box.addEventListener('change', () => settings.permit(scope, box.checked));
    row.append(box);
    return row;
  });
  const choices = [{ words: '完成', answer: true, look: 'main' }] as const;
  await ask(phone, { id: 'settings', title: '设置', body: rows, choices, beside: true });
}

function askPerson(phone: Phone, scope: string): Promise<boolean> {
  return ask<boolean>(phone, {
    id: 'permission',
    title: `枝叶 申请${scopes[scope] ?? scope}`,
    choices: [
      { words: '拒绝', answer: false },
      { words: '允许', answer: true, look: 'main' },
    ],
  });
}
