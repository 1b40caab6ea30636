/**
 * The identity of an invocation: read from the platform's environment each time and from nowhere else. A body that
 * states one changes nothing.
 */
import { getCloudbaseContext } from '@cloudbase/node-sdk';
import type { Vouched } from './actor';

/** What the platform sets: an account of WeChat, or the name a browser was signed in under with our own ticket. */
interface PlatformContext {
  readonly WX_OPENID?: string;
  readonly WX_APPID?: string;
  readonly TCB_CUSTOM_USER_ID?: string;
}

/** The caller the platform put into this invocation's environment; undefined for timers and web calls without one. */
export function platformIdentity(): Vouched | undefined {
  const { WX_OPENID: openid, WX_APPID: appid, TCB_CUSTOM_USER_ID: seat } = getCloudbaseContext() as PlatformContext;
  if (openid && appid) return { appid, openid };
  return seat ? { seat } : undefined;
}
