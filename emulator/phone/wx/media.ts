/** Pictures: chosen, measured, made small, looked at, kept. */
import { numberOr, textOr } from '../components/part';
import { make } from '../runtime/screen';
import type { Phone } from '../runtime/phone';
import { choosePictures } from './album';
import { asynchronous, Refusal, type Apis, type Given } from './answer';
import { needPermission } from './permissions';
import { needPrivacy } from './privacy';

/** `chooseMedia`, `getImageInfo`, `compressImage`, `previewImage`… */
export function mediaApis(phone: Phone): Apis {
  return {
    chooseMedia: asynchronous('chooseMedia', async ({ count }) => {
      await needPrivacy(phone, 'chooseMedia');
      const pictures = await choosePictures(phone, numberOr(count, 9));
      const tempFiles = pictures.map(({ path, blob }) => ({ tempFilePath: path, size: blob.size, fileType: 'image' }));
      return { tempFiles, type: 'image' };
    }),
    chooseImage: asynchronous('chooseImage', async ({ count }) => {
      await needPrivacy(phone, 'chooseImage');
      const pictures = await choosePictures(phone, numberOr(count, 9));
      return {
        tempFilePaths: pictures.map(({ path }) => path),
        tempFiles: pictures.map(({ path, blob }) => ({ path, size: blob.size })),
      };
    }),
    getImageInfo: asynchronous('getImageInfo', async ({ src }) => {
      const blob = await phone.files.read(textOr(src));
      const { width, height } = await pixelsOf(blob);
      const type = blob.type.replace('image/', '') || 'unknown';
      return { width, height, path: textOr(src), orientation: 'up', type };
    }),
    compressImage: asynchronous('compressImage', (options) => compress(phone, options)),
    previewImage: asynchronous('previewImage', ({ urls, current }) => preview(phone, urls, current)),
    saveImageToPhotosAlbum: asynchronous('saveImageToPhotosAlbum', async ({ filePath }) => {
      await needPermission(phone, 'scope.writePhotosAlbum', 'saveImageToPhotosAlbum');
      await phone.files.read(textOr(filePath));
    }),
  };
}

async function pixelsOf(blob: Blob): Promise<ImageBitmap> {
  return createImageBitmap(blob).catch(() => {
    throw new Refusal('image decode failed');
  });
}

/** As a JPEG; one side given, the other follows. Only JPEG gets smaller by `quality`, as on a real phone. */
async function compress({ files }: Phone, options: Given): Promise<object> {
  const picture = await pixelsOf(await files.read(textOr(options['src'])));
  const shape = picture.width / picture.height;
  const givenHeight = numberOr(options['compressedHeight'], 0);
  const width = numberOr(options['compressedWidth'], givenHeight > 0 ? givenHeight * shape : picture.width);
  const height = givenHeight > 0 ? givenHeight : width / shape;
  const canvas = new OffscreenCanvas(Math.round(width), Math.round(height));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: numberOr(options['quality'], 80) / 100 });
  return { tempFilePath: files.keep(blob, 'jpg') };
}

function preview({ screen, files }: Phone, urls: unknown, current: unknown): void {
  const all = Array.isArray(urls) ? urls.map(String) : [];
  if (all.length === 0) throw new Refusal('parameter error: urls should be an Array');
  const viewer = make('button', 'phone-viewer');
  viewer.id = 'phone-viewer';
  viewer.setAttribute('aria-label', '关闭图片');
  const picture = make('img', '');
  picture.src = files.urlOf(typeof current === 'string' ? current : (all[numberOr(current, 0)] ?? ''));
  viewer.append(picture);
  viewer.addEventListener('click', () => viewer.remove());
  screen.sheets.append(viewer);
}
