import { fit, quality } from './photo-size';

/** A smaller JPEG of the picture, drawn anew so that place and time of taking stay on the phone. Answers a blob address. */
export async function shrink(localPath: string): Promise<string> {
  const picture = await createImageBitmap(await (await fetch(localPath)).blob());
  const size = fit(picture.width, picture.height);
  const canvas = Object.assign(document.createElement('canvas'), size);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws nothing');
  context.drawImage(picture, 0, 0, size.width, size.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality / 100));
  if (!blob) throw new Error('the picture could not be written');
  return URL.createObjectURL(blob);
}
