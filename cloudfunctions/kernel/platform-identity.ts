/**
 * The identity of an invocation: read from the platform's environment each time and from nowhere else. A body that
 * states one changes nothing.
 */
import { getCloudbaseContext } from '@cloudbase/node-sdk';
import type { Identity } from './actor';

/** The caller the platform put into this invocation's environment; undefined for timers and web calls without one. */
export function platformIdentity(): Identity | undefined {
  const { WX_OPENID: openid, WX_APPID: appid } = getCloudbaseContext() as { WX_OPENID?: string; WX_APPID?: string };
  return openid && appid ? { appid, openid } : undefined;
}
