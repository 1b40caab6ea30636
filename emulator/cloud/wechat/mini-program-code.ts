/**
 * wxacode.getUnlimited: a code that opens a page with a scene. WeChat draws its own round codes; here it is a QR code
 * of the same width that says which page and scene it stands for.
 */
import { toBuffer } from 'qrcode';
import { appid } from '../environment';
import { refusal, type WechatBody } from './refusal';

export interface Picture {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** At most 32 of these, at least one: WeChat's page on getUnlimited. */
const sceneForm = /^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/;
const versions: readonly unknown[] = [undefined, 'release', 'trial', 'develop'];
const narrowest = 280;
const widest = 1280;
const usualWidth = 430;

/** Draws a code, or refuses with WeChat's JSON. @param pages the published mini-program's, the home page first */
export async function getUnlimitedCode(
  args: Readonly<Record<string, unknown>>,
  pages: readonly string[],
): Promise<Picture | WechatBody> {
  const { scene, page = pages[0] ?? '', width = usualWidth, check_path: isChecked, env_version: version } = args;
  if (typeof scene !== 'string' || !sceneForm.test(scene)) {
    return refusal(40169, 'invalid length for scene, or the data is not json string');
  }
  if (!isPage(page) || (isChecked !== false && !pages.includes(page))) return refusal(41030, 'invalid page');
  if (!isWidth(width) || !versions.includes(version)) return refusal(40097, 'invalid args');
  const text = `weapp://${appid}/${page}?scene=${encodeURIComponent(scene)}`;
  return { bytes: await toBuffer(text, { width, margin: 2 }), contentType: 'image/png' };
}

/** A path as WeChat wants it: no slash before it, nothing after it. */
function isPage(page: unknown): page is string {
  return typeof page === 'string' && !page.startsWith('/') && !page.includes('?');
}

function isWidth(width: unknown): width is number {
  return typeof width === 'number' && width >= narrowest && width <= widest;
}
