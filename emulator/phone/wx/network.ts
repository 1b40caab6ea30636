/** The line to the world, and the switch that cuts it. */
import type { Phone } from '../runtime/phone';
import { asynchronous, Refusal, type Apis } from './answer';

/** What the network is; listeners hear of every change. */
export function networkApis({ settings, app }: Phone): Apis {
  const type = (): string => (settings.isOffline ? 'none' : 'wifi');
  return {
    getNetworkType: asynchronous('getNetworkType', () => ({ networkType: type(), hasSystemProxy: false })),
    onNetworkStatusChange: (listener: (value: unknown) => void) => app.listen('network', listener),
    offNetworkStatusChange: (listener?: (value: unknown) => void) => app.forget('network', listener),
  };
}

/** @throws Refusal when the switch is off: nothing leaves the phone */
export function needNetwork({ settings }: Phone): void {
  if (settings.isOffline)
    throw new Refusal('errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED');
}

/** Turns the switch and tells the app. */
export function setOffline({ settings, screen, app }: Phone, isOffline: boolean): void {
  if (settings.isOffline === isOffline) return;
  settings.isOffline = isOffline;
  screen.showLine(isOffline);
  app.tell('network', { isConnected: !isOffline, networkType: isOffline ? 'none' : 'wifi' });
}
