/** Drawing off the screen, and keeping what was drawn. */
import { numberOr, textOr } from '../components/part';
import type { Phone } from '../runtime/phone';
import { asynchronous, Refusal, type Apis, type Given } from './answer';

/** `createOffscreenCanvas` and `canvasToTempFilePath`, of the 2d kind. */
export function canvasApis({ files }: Phone): Apis {
  return {
    createOffscreenCanvas: ({ width, height, type }: Given = {}) => {
      if (textOr(type, '2d') !== '2d') throw new Error('createOffscreenCanvas: only 2d is on this phone');
      const canvas = document.createElement('canvas');
      Object.assign(canvas, {
        width: numberOr(width, 300),
        height: numberOr(height, 150),
        createImage: () => new Image(),
      });
      return canvas;
    },
    canvasToTempFilePath: asynchronous('canvasToTempFilePath', async ({ canvas, fileType, quality }) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Refusal('only a 2d canvas is on this phone');
      const ending = textOr(fileType, 'png');
      const blob = await new Promise<Blob | null>((resolve) =>
        canvas.toBlob(resolve, `image/${ending === 'jpg' ? 'jpeg' : 'png'}`, numberOr(quality, 1)),
      );
      if (!blob) throw new Refusal('the canvas is empty');
      return { tempFilePath: files.keep(blob, ending) };
    }),
  };
}
