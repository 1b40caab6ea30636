/** The `wx` of an app: what this phone has, and a clear word for what it has not. */
import type { Phone } from '../runtime/phone';
import type { Apis } from './answer';
import { barApis } from './bars';
import { cameraApis } from './camera';
import { canvasApis } from './canvas';
import { cloudApis } from './cloud';
import { deviceApis } from './device';
import { dialogApis } from './dialogs';
import { fileSystemApis } from './file-system';
import { guarded } from './guarded';
import { httpApis } from './http';
import { lifecycleApis } from './lifecycle';
import { mediaApis } from './media';
import { networkApis } from './network';
import { permissionApis } from './permissions';
import { playerApis } from './player';
import { privacyApis } from './privacy';
import { recorderApis } from './recorder';
import { routeApis } from './routes';
import { scanApis } from './scan';
import { selectorApis } from './selector-query';
import { storageApis } from './storage';
import { subscribeApis } from './subscribe';
import { systemApis } from './system';

const families = [
  ...[storageApis, routeApis, dialogApis, systemApis, networkApis, subscribeApis, barApis, lifecycleApis],
  ...[mediaApis, deviceApis, scanApis, privacyApis, permissionApis, recorderApis, playerApis, httpApis],
  ...[selectorApis, canvasApis, cameraApis, fileSystemApis],
];

/** Everything this phone has, by name. */
export function apisOf(phone: Phone): Apis {
  const cloud = guarded(cloudApis(phone), 'wx.cloud');
  return Object.assign({}, ...families.map((family) => family(phone)), { cloud }) as Apis;
}
