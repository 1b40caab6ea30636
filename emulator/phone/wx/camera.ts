/** Taking a picture with the camera of a page: what it shows, cut as it is shown. */
import { seenBy } from '../components/camera';
import { textOr } from '../components/part';
import type { Phone } from '../runtime/phone';
import { asynchronous, Refusal, type Apis } from './answer';

/** Pixels of the longer side, by the quality that was asked for. */
const longest: Readonly<Record<string, number>> = { low: 480, normal: 960, high: 1600 };

/** `createCameraContext`: pictures only; there is nothing on this phone that films. */
export function cameraApis(phone: Phone): Apis {
  return {
    createCameraContext: () => ({
      takePhoto: asynchronous('takePhoto', ({ quality }) => take(phone, textOr(quality))),
    }),
  };
}

async function take(phone: Phone, quality: string): Promise<object> {
  const seen = seenBy(phone);
  if (!seen) throw new Refusal('camera is not ready');
  const { width, height } = frameOf(seen, longest[quality] ?? 960);
  const canvas = new OffscreenCanvas(width, height);
  const scale = Math.max(width / seen.naturalWidth, height / seen.naturalHeight);
  const [drawnWidth, drawnHeight] = [seen.naturalWidth * scale, seen.naturalHeight * scale];
  const at = [(width - drawnWidth) / 2, (height - drawnHeight) / 2] as const;
  canvas.getContext('2d')?.drawImage(seen, ...at, drawnWidth, drawnHeight);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return { tempImagePath: phone.files.keep(blob, 'jpg') };
}

/** The shape the page gave it. */
function frameOf({ clientWidth, clientHeight }: HTMLImageElement, most: number): { width: number; height: number } {
  const scale = most / Math.max(clientWidth, clientHeight, 1);
  return { width: Math.round(clientWidth * scale), height: Math.round(clientHeight * scale) };
}
