/** Pictures that must outlive the app: WeChat empties its temporary folder, and keeps at most 10 MB of these. */
import Taro from '@tarojs/taro';

/** Moves a temporary file to where it stays; answers with its new path. Rejects when the phone has no room. */
export function saveFile(tempFilePath: string): Promise<string> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: reject,
    });
  });
}

/** Makes room again; a file that is gone already is gone. */
export function removeFile(filePath: string): void {
  Taro.getFileSystemManager().removeSavedFile({ filePath, fail: () => undefined });
}

/** Makes all the room there is. */
export function removeFiles(): void {
  Taro.getFileSystemManager().getSavedFileList({
    success: ({ fileList }) => fileList.forEach(({ filePath }) => removeFile(filePath)),
  });
}
