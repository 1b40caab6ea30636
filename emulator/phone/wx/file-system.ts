/** Files an app keeps: 10 MB of them, and no more. */
import { textOr } from '../components/part';
import type { Phone } from '../runtime/phone';
import { asynchronous, Refusal, type Apis } from './answer';
import { guarded } from './guarded';

const mostBytes = 10 * 1024 * 1024;

/** `getFileSystemManager` with what saves, lists and removes. */
export function fileSystemApis({ files }: Phone): Apis {
  const manager = guarded(
    {
      saveFile: asynchronous('saveFile', async ({ tempFilePath }) => {
        const path = textOr(tempFilePath);
        const { size } = await files.read(path);
        if (files.saved().reduce((sum, { blob }) => sum + blob.size, size) > mostBytes) {
          throw new Refusal('the maximum size of the file storage limit is exceeded');
        }
        return { savedFilePath: await files.save(path) };
      }),
      removeSavedFile: asynchronous('removeSavedFile', ({ filePath }) => files.removeSaved(textOr(filePath))),
      getSavedFileList: asynchronous('getSavedFileList', () => ({
        fileList: files.saved().map(({ path, blob }) => ({ filePath: path, size: blob.size })),
      })),
    },
    'FileSystemManager',
  );
  return { getFileSystemManager: () => manager };
}
