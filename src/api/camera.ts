/** The camera a page shows itself, beside the phone's own: only WeChat has one (`isCameraHere`). */
import Taro from '@tarojs/taro';

export const isCameraHere = process.env.TARO_ENV === 'weapp';

/** Takes what the camera of the page shows; answers with a local path. Rejects when there is no camera any more. */
export function takePicture(): Promise<string> {
  return new Promise((resolve, reject) => {
    Taro.createCameraContext().takePhoto({
      quality: 'high',
      success: ({ tempImagePath }) => resolve(tempImagePath),
      fail: reject,
    });
  });
}
