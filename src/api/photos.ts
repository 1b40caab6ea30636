/** Pictures: chosen, made small, and stored where the server lets this person put them. */
import Taro from '@tarojs/taro';
import { ApiError } from './api-error';
import { newKey } from './command-key';
import { inTime } from './deliver';
import { shrink } from './shrink';
import { transport } from './transport';

/** Milliseconds one picture may take; a shrunk one is a few hundred kilobytes. */
const uploadPatience = 60_000;

/** Opens camera or album; answers with local paths, none when the person changed his mind. */
export async function choosePhotos(count: number): Promise<readonly string[]> {
  const sourceType: ('album' | 'camera')[] = ['camera', 'album'];
  try {
    if (process.env.TARO_ENV === 'h5') {
      return (await Taro.chooseImage({ count, sourceType, sizeType: ['compressed'] })).tempFilePaths;
    }
    const chosen = await Taro.chooseMedia({ count, sourceType, mediaType: ['image'], sizeType: ['compressed'] });
    return chosen.tempFiles.map(({ tempFilePath }) => tempFilePath);
  } catch (thrown) {
    if (isChangeOfMind(thrown)) return [];
    throw thrown;
  }
}

/**
 * Makes a picture small, which also drops where it was taken, and stores it in the person's folder (`people.me` says
 * which). Answers with the file id. Rejects with `OFFLINE`, `SLOW`, `PHOTO_NOT_IMAGE` or `PHOTO_MISSING`.
 */
export async function sendPhoto(
  localPath: string,
  folder: string,
  onProgress: (percent: number) => void,
): Promise<string> {
  if (!(await transport.isOnline())) throw new ApiError('OFFLINE');
  const small = await shrink(localPath).catch((cause: unknown) => {
    throw new ApiError('PHOTO_NOT_IMAGE', undefined, [], cause);
  });
  const name = `${folder.replace(/\/$/, '')}/${await newKey()}.jpg`;
  return inTime(transport.uploadFile(name, small, onProgress), uploadPatience).catch((cause: unknown) => {
    throw cause instanceof ApiError ? cause : new ApiError('PHOTO_MISSING', undefined, [], cause);
  });
}

function isChangeOfMind(thrown: unknown): boolean {
  return String((thrown as { errMsg?: string } | null)?.errMsg ?? thrown).includes('cancel');
}
