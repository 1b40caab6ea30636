/** Pictures: chosen, made small, and stored where the server lets this person put them. */
import Taro from '@tarojs/taro';
import { ApiError } from './api-error';
import { shrink } from './shrink';
import { storeFile } from './store-file';

/** Opens camera or album; answers with local paths, none when the person changed his mind or refused. */
export async function choosePhotos(count: number): Promise<readonly string[]> {
  const sourceType: ('album' | 'camera')[] = ['camera', 'album'];
  try {
    if (process.env.TARO_ENV === 'h5') {
      return (await Taro.chooseImage({ count, sourceType, sizeType: ['compressed'] })).tempFilePaths;
    }
    const chosen = await Taro.chooseMedia({ count, sourceType, mediaType: ['image'], sizeType: ['compressed'] });
    return chosen.tempFiles.map(({ tempFilePath }) => tempFilePath);
  } catch (thrown) {
    if (isChangeOfMind(thrown) || isRefused(thrown)) return [];
    throw thrown;
  }
}

/** Makes a picture small, which also drops where it was taken. Rejects with `PHOTO_NOT_IMAGE`. */
export function toSmall(localPath: string): Promise<string> {
  return shrink(localPath).catch((cause: unknown) => {
    throw new ApiError('PHOTO_NOT_IMAGE', undefined, [], cause);
  });
}

/**
 * Stores a small picture in the person's folder (`people.me` says which) and answers with the file id. Rejects with
 * `OFFLINE`, `SLOW` or `UNAVAILABLE`, which pass, or with `PHOTO_MISSING` when the phone has it no more.
 */
export function storePhoto(
  path: string,
  folder: string | undefined,
  onProgress: (percent: number) => void = () => undefined,
): Promise<string> {
  return storeFile({ path, ending: 'jpg' }, folder, onProgress);
}

function isChangeOfMind(thrown: unknown): boolean {
  return wordsOf(thrown).includes('cancel');
}

/** The privacy gate says so; the screen says what to do instead. */
function isRefused(thrown: unknown): boolean {
  return wordsOf(thrown).includes('privacy permission is not authorized');
}

function wordsOf(thrown: unknown): string {
  return String((thrown as { errMsg?: string } | null)?.errMsg ?? thrown);
}
