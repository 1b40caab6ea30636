/** Scanning: the code in a given picture, or a given text; a code of this mini-program leads to a page of it. */
import jsQR from 'jsqr';
import type { Phone } from '../runtime/phone';
import { asynchronous, Refusal, type Apis } from './answer';
import { needPrivacy } from './privacy';

const ownCode = /^weapp:\/\/([^/]+)\/(.*)$/;

/** `scanCode`. */
export function scanApis(phone: Phone): Apis {
  return {
    scanCode: asynchronous('scanCode', async () => {
      await needPrivacy(phone, 'scanCode');
      const { scannedPicture, scannedText } = phone.settings;
      const text = scannedPicture === '' ? scannedText : await read(phone, scannedPicture);
      if (text === '') throw new Refusal('cancel');
      const path = pathOfCode(phone, text);
      const scanType = path === undefined ? 'QR_CODE' : 'WX_CODE';
      return { result: path === undefined ? text : '', path: path ?? '', scanType, charSet: 'utf-8', rawData: '' };
    }),
  };
}

/** The page and scene a code of this very mini-program stands for; undefined for any other text. */
export function pathOfCode({ package: { appid } }: Phone, text: string): string | undefined {
  const [, of, path] = ownCode.exec(text) ?? [];
  return of === appid ? path : undefined;
}

/** What the QR code in a picture says. @throws Refusal when there is none */
async function read({ files }: Phone, picture: string): Promise<string> {
  const { data, width, height } = await pixelsOf(await files.read(picture));
  const found = jsQR(data, width, height);
  if (!found) throw new Refusal('scan failed');
  return found.data;
}

async function pixelsOf(blob: Blob): Promise<ImageData> {
  const picture = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Refusal('scan failed');
  context.drawImage(picture, 0, 0);
  return context.getImageData(0, 0, picture.width, picture.height);
}
