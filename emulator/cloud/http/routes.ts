/** Every address of the emulator, in one table; the first that fits answers. */
import { join } from 'node:path';
import { sendPage, sendStatic } from '../client/pages';
import type { CloudParts } from '../cloud-parts';
import { faultControls } from '../control/fault-controls';
import { functionControls } from '../control/function-controls';
import { planControls } from '../control/plan-controls';
import { pushControls } from '../control/push-controls';
import { storeControls } from '../control/store-controls';
import { wechatControls } from '../control/wechat-controls';
import { worldControls } from '../control/world-controls';
import { createPhoneDoor } from '../../phone/phone-door';
import { getObject, putObject, type ObjectDoor } from '../storage/object-door';
import type { Exchange, Route } from './exchange';
import { createSdkDoor } from './sdk-door';
import { callOverWeb } from './web-door';

/** The table of a cloud made of `parts`. */
export function routesOf(parts: CloudParts): readonly Route[] {
  const { client, desk, storage, functions, faults, sdkActions, ownDir } = parts;
  const looks = { ...storeControls(parts), ...planControls(parts), ...wechatControls(parts), ...pushControls(parts) };
  const controls = { ...functionControls(parts), ...worldControls(parts), ...faultControls(parts), ...looks };
  const sdk = createSdkDoor({ actions: sdkActions, runningIn: functions.runningIn, faults });
  const objects: ObjectDoor = { storage, running: functions.running, faults };
  const get = (exchange: Exchange): Promise<void> => getObject(objects, exchange);
  const page = (exchange: Exchange): Promise<void> => {
    client.personOf(exchange);
    return sendPage(parts.pagesDir, exchange);
  };
  const phone = createPhoneDoor({ weappDir: parts.weappDir, ownDir: join(ownDir, 'phone') });
  const weapp = (exchange: Exchange): Promise<void> => {
    client.personOf(exchange);
    return phone(exchange);
  };
  return [
    { method: 'POST', path: '/admin', handle: sdk },
    { method: 'POST', path: '/admin/w/:instance', handle: sdk },

    { method: 'PUT', path: '/_storage/*path', handle: (exchange) => putObject(objects, exchange) },
    { method: 'GET', path: '/_storage/*path', handle: get },
    { method: 'HEAD', path: '/_storage/*path', handle: get },

    { method: 'POST', path: '/p/:pass/cloud/call-function', handle: client.callFunction },
    { method: 'POST', path: '/p/:pass/cloud/upload-file', handle: client.uploadFile },
    { method: 'POST', path: '/p/:pass/cloud/get-temp-file-url', handle: client.getTempFileUrl },
    { method: 'POST', path: '/p/:pass/cloud/request-subscribe-message', handle: client.requestSubscribeMessage },
    { method: 'POST', path: '/p/:pass/cloud/phone-code', handle: client.issuePhoneCode },
    { method: 'GET', path: '/p/:pass/weapp/*path', handle: weapp },
    { method: 'GET', path: '/p/:pass/*path', handle: page },

    { method: 'POST', path: '/desk/cloud/call-function', handle: desk.callFunction },
    { method: 'POST', path: '/desk/cloud/upload-file', handle: desk.uploadFile },
    { method: 'POST', path: '/desk/cloud/sign-in', handle: desk.signIn },
    { method: 'POST', path: '/desk/cloud/sign-out', handle: desk.signOut },
    { method: 'GET', path: '/desk', handle: desk.lead },
    { method: 'GET', path: '/desk/*path', handle: desk.page },

    { method: 'ANY', path: '/_web/:function', handle: (exchange) => callOverWeb(functions, exchange) },
    { method: 'ANY', path: '/_web/:function/*path', handle: (exchange) => callOverWeb(functions, exchange) },

    { method: 'GET', path: '/_emulator/health', handle: controls.health },
    { method: 'GET', path: '/_emulator/invocations', handle: controls.invocations },
    { method: 'GET', path: '/_emulator/plan', handle: controls.readUsage },
    { method: 'DELETE', path: '/_emulator/plan', handle: controls.clearUsage },
    { method: 'POST', path: '/_emulator/invoke', handle: controls.invoke },
    { method: 'POST', path: '/_emulator/passes', handle: controls.issuePass },
    { method: 'GET', path: '/_emulator/personas', handle: controls.listPersonas },
    { method: 'POST', path: '/_emulator/personas', handle: controls.writePersonas },
    { method: 'POST', path: '/_emulator/clock', handle: controls.moveClock },
    { method: 'POST', path: '/_emulator/timers/fire', handle: controls.fireTimer },
    { method: 'POST', path: '/_emulator/reset', handle: controls.reset },
    { method: 'GET', path: '/_emulator/faults', handle: controls.listFaults },
    { method: 'POST', path: '/_emulator/faults', handle: controls.armFault },
    { method: 'DELETE', path: '/_emulator/faults', handle: controls.clearFaults },
    { method: 'GET', path: '/_emulator/store', handle: controls.readStore },
    { method: 'POST', path: '/_emulator/store/drop-old-bytes', handle: controls.dropOldBytes },
    { method: 'GET', path: '/_emulator/files', handle: controls.listFiles },
    { method: 'GET', path: '/_emulator/wechat/messages', handle: controls.messages },
    { method: 'GET', path: '/_emulator/wechat/stream', handle: controls.stream },
    { method: 'POST', path: '/_emulator/wechat/package', handle: controls.renewPackage },
    { method: 'POST', path: '/_emulator/wechat/quota', handle: controls.grantQuota },
    { method: 'POST', path: '/_emulator/wechat/outage', handle: controls.setOutage },
    { method: 'POST', path: '/_emulator/wechat/phone-codes', handle: controls.issuePhoneCode },
    { method: 'GET', path: '/_emulator/wechat/pushes', handle: controls.listPushes },
    { method: 'POST', path: '/_emulator/wechat/pushes/timing', handle: controls.timePushes },
    { method: 'POST', path: '/_emulator/wechat/pushes/deliver', handle: controls.deliverPush },
    {
      method: 'GET',
      path: '/_emulator/host.js',
      handle: (exchange) => sendStatic(ownDir, { ...exchange, params: { path: 'host.js' } }),
    },

    { method: 'GET', path: '/*path', handle: (exchange) => sendStatic(join(ownDir, 'stage'), exchange) },
  ];
}
