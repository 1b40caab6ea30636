/** Every address of the emulator, in one table; the first that fits answers. */
import { join } from 'node:path';
import { sendPage, sendStatic } from '../client/pages';
import type { CloudParts } from '../cloud-parts';
import { functionControls } from '../control/function-controls';
import { wechatControls } from '../control/wechat-controls';
import { worldControls } from '../control/world-controls';
import { getObject, putObject } from '../storage/object-door';
import type { Exchange, Route } from './exchange';
import { createSdkDoor } from './sdk-door';

/** The table of a cloud made of `parts`. */
export function routesOf(parts: CloudParts): readonly Route[] {
  const { client, storage, functions, sdkActions, ownDir } = parts;
  const controls = { ...functionControls(parts), ...worldControls(parts), ...wechatControls(parts) };
  const sdk = createSdkDoor({ actions: sdkActions, runningIn: functions.runningIn });
  const get = (exchange: Exchange): Promise<void> => getObject(storage, exchange);
  const page = (exchange: Exchange): Promise<void> => {
    client.personOf(exchange);
    return sendPage(parts.pagesDir, exchange);
  };
  return [
    { method: 'POST', path: '/admin', handle: sdk },
    { method: 'POST', path: '/admin/w/:instance', handle: sdk },

    { method: 'PUT', path: '/_storage/*path', handle: (exchange) => putObject(storage, exchange) },
    { method: 'GET', path: '/_storage/*path', handle: get },
    { method: 'HEAD', path: '/_storage/*path', handle: get },

    { method: 'POST', path: '/p/:pass/cloud/call-function', handle: client.callFunction },
    { method: 'POST', path: '/p/:pass/cloud/upload-file', handle: client.uploadFile },
    { method: 'POST', path: '/p/:pass/cloud/get-temp-file-url', handle: client.getTempFileUrl },
    { method: 'POST', path: '/p/:pass/cloud/request-subscribe-message', handle: client.requestSubscribeMessage },
    { method: 'GET', path: '/p/:pass/*path', handle: page },

    { method: 'GET', path: '/_emulator/health', handle: controls.health },
    { method: 'GET', path: '/_emulator/invocations', handle: controls.invocations },
    { method: 'POST', path: '/_emulator/invoke', handle: controls.invoke },
    { method: 'POST', path: '/_emulator/passes', handle: controls.issuePass },
    { method: 'GET', path: '/_emulator/personas', handle: controls.listPersonas },
    { method: 'POST', path: '/_emulator/personas', handle: controls.writePersonas },
    { method: 'POST', path: '/_emulator/clock', handle: controls.moveClock },
    { method: 'POST', path: '/_emulator/timers/fire', handle: controls.fireTimer },
    { method: 'POST', path: '/_emulator/reset', handle: controls.reset },
    { method: 'GET', path: '/_emulator/wechat/messages', handle: controls.messages },
    { method: 'GET', path: '/_emulator/wechat/stream', handle: controls.stream },
    { method: 'POST', path: '/_emulator/wechat/quota', handle: controls.grantQuota },
    {
      method: 'GET',
      path: '/_emulator/host.js',
      handle: (exchange) => sendStatic(ownDir, { ...exchange, params: { path: 'host.js' } }),
    },

    { method: 'GET', path: '/*path', handle: (exchange) => sendStatic(join(ownDir, 'stage'), exchange) },
  ];
}
