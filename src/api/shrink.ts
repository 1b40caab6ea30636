import Taro from '@tarojs/taro';
import { fit, quality } from './photo-size';

/** A smaller JPEG of the picture, written anew so that place and time of taking stay on the phone. */
export async function shrink(localPath: string): Promise<string> {
  const { width, height } = await Taro.getImageInfo({ src: localPath });
  const size = fit(width, height);
  const small = await Taro.compressImage({
    src: localPath,
    quality,
    compressedWidth: size.width,
    compressHeight: size.height,
  } as Taro.compressImage.Option);
  return small.tempFilePath;
}
