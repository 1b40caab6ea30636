/** What the phone says of itself: an Android phone with a current WeChat, as large as its window. */
import type { Phone } from '../runtime/phone';
import { asynchronous, type Apis } from './answer';

/** A base library of 2025. */
const baseLibrary = '3.8.0';
const weChat = '8.0.58';

/** `getSystemInfo` and the functions that took its place. */
export function systemApis(phone: Phone): Apis {
  const windowInfo = () => windowOf(phone);
  const deviceInfo = () => ({
    ...{ abi: 'arm64-v8a', benchmarkLevel: 30, brand: 'Zhiye', model: 'emulator phone', system: 'Android 14' },
    ...{ platform: 'android', cpuType: '8 cores', memorySize: '8192' },
  });
  const appBaseInfo = () => ({
    ...{ SDKVersion: baseLibrary, enableDebug: false, language: 'zh_CN', version: weChat, theme: 'light' },
    ...{ host: { env: 'WeChat' }, fontSizeSetting: phone.settings.fontSize },
    fontSizeScaleFactor: Number((phone.settings.fontSize / 17).toFixed(2)),
  });
  const setting = () => ({
    ...{ bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' },
  });
  const all = () => ({ ...deviceInfo(), ...appBaseInfo(), ...windowInfo(), ...setting(), albumAuthorized: true });
  return {
    getWindowInfo: windowInfo,
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: appBaseInfo,
    getSystemSetting: setting,
    getAppAuthorizeSetting: () => ({
      ...{ albumAuthorized: 'authorized', cameraAuthorized: 'authorized', locationAuthorized: 'authorized' },
      ...{ microphoneAuthorized: 'authorized', notificationAuthorized: 'authorized' },
    }),
    getSystemInfoSync: all,
    getSystemInfo: asynchronous('getSystemInfo', all),
    getSystemInfoAsync: asynchronous('getSystemInfoAsync', all),
    getMenuButtonBoundingClientRect: () => capsuleOf(phone),
    getAccountInfoSync: () => ({
      miniProgram: { appId: phone.package.appid, envVersion: 'develop', version: '' },
    }),
    getLaunchOptionsSync: () => phone.app.launchOptions(),
    getEnterOptionsSync: () => phone.app.launchOptions(),
  };
}

/** Sizes in CSS pixels; `windowHeight` is what a page has between its bars. */
function windowOf({ screen, stack }: Phone) {
  const { width, top: statusBarHeight } = screen.navigation.getBoundingClientRect();
  const page = (stack.top()?.box ?? screen.pages).getBoundingClientRect();
  return {
    ...{ pixelRatio: devicePixelRatio, screenWidth: width, screenHeight: innerHeight, windowWidth: width },
    ...{ windowHeight: page.height, statusBarHeight, screenTop: page.top },
    safeArea: {
      ...{ left: 0, right: width, top: statusBarHeight, bottom: innerHeight, width },
      height: innerHeight - statusBarHeight,
    },
  };
}

function capsuleOf({ screen }: Phone) {
  const rect = screen.navigation.querySelector('.phone-capsule')?.getBoundingClientRect();
  const { width = 87, height = 32, top = 24, left = 0, right = 0, bottom = 56 } = rect ?? {};
  return { width, height, top, left, right, bottom };
}
