/** The SDK's `storage.*` actions. */
import { CloudError } from '../cloud-error';
import { isRecord } from '../http/body';
import type { SdkAction } from '../http/sdk-door';
import { maxFilesPerAction } from '../limits';
import { fileIdOf, isCloudPath, pathOf } from './paths';
import type { Storage } from './storage';

/** Actions by name. Functions are administrators: storage rules hold for clients alone. */
export function storageActions(storage: Storage): ReadonlyMap<string, SdkAction> {
  return new Map<string, SdkAction>([
    [
      'storage.getUploadMetadata',
      async ({ params, invocation }) => ({ data: uploadMetadata(storage, params['path'], invocation?.id) }),
    ],
    [
      'storage.batchGetDownloadUrl',
      async ({ params, invocation }) => ({
        data: {
          download_list: listOf(params['file_list']).map((one) => downloadLink(storage, one, invocation?.id)),
        },
      }),
    ],
    [
      'storage.batchDeleteFile',
      async ({ params }) => ({
        data: { delete_list: listOf(params['fileid_list']).map((fileId) => deleteFile(storage, fileId)) },
      }),
    ],
    [
      'storage.batchCopyFile',
      async ({ params }) => ({
        data: { copy_list: await Promise.all(listOf(params['file_list']).map((one) => copyFile(storage, one))) },
      }),
    ],
    [
      'storage.getFileAuthority',
      async ({ params }) => ({ data: listOf(params['fileList']).map((one) => authority(one)) }),
    ],
  ]);
}

/** What became of one file of several; `SUCCESS` or a code. */
interface FileAnswer {
  readonly code: string;
  readonly fileID: unknown;
  readonly tempFileURL?: string;
  readonly message?: string;
}

/** A link for one file, as asked by the SDK: `{fileid, max_age?}`. */
export function downloadLink(storage: Storage, asked: unknown, invocationId?: string): FileAnswer {
  const { fileid: fileID, max_age: maxAge } = isRecord(asked) ? asked : {};
  const path = pathOf(fileID);
  if (!path || !storage.store.find(path)) return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' };
  const seconds = typeof maxAge === 'number' && maxAge > 0 ? Math.floor(maxAge) : undefined;
  return { code: 'SUCCESS', fileID, tempFileURL: storage.readLink(path, seconds, invocationId) };
}

/** @throws CloudError INVALID_PARAM when it is no list, or names more than fifty files. */
export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new CloudError('INVALID_PARAM', '[INVALID_PARAM] the list of files is missing');
  if (value.length <= maxFilesPerAction) return value;
  throw new CloudError('INVALID_PARAM', `[INVALID_PARAM] at most ${maxFilesPerAction} files in one call`);
}

function uploadMetadata(storage: Storage, path: unknown, invocationId?: string): Record<string, unknown> {
  if (!isCloudPath(path)) throw new CloudError('INVALID_PARAM', '[INVALID_PARAM] this cloud path is not allowed');
  const { url, authorization } = storage.uploadTicket(path, invocationId);
  const fileId = fileIdOf(path);
  // The SDK sends `cosFileId` back in a header, where Chinese cannot stand.
  return { url, token: 'emulator-token', authorization, fileId, cosFileId: encodeURI(fileId), download_url: url };
}

function deleteFile({ store }: Storage, fileID: unknown): FileAnswer {
  const path = pathOf(fileID);
  const file = path ? store.find(path) : undefined;
  if (!file) return { code: 'STORAGE_FILE_NONEXIST', fileID };
  store.remove(file);
  return { code: 'SUCCESS', fileID };
}

async function copyFile({ store }: Storage, asked: unknown): Promise<FileAnswer> {
  const { src_path: from, dst_path: to, overwrite, remove_original: isMove } = isRecord(asked) ? asked : {};
  const source = pathOf(from) ?? from;
  const target = pathOf(to) ?? to;
  if (!isCloudPath(source) || !isCloudPath(target)) return { code: 'INVALID_PARAM', fileID: from };
  const file = store.find(source);
  if (!file) return { code: 'STORAGE_FILE_NONEXIST', fileID: from };
  if (overwrite === false && store.find(target)) return { code: 'STORAGE_FILE_EXIST', fileID: fileIdOf(target) };
  try {
    await store.copy(file, target);
  } catch (error) {
    if (error instanceof CloudError) return { code: error.code, message: error.message, fileID: fileIdOf(target) };
    throw error;
  }
  if (isMove === true) store.remove(file);
  return { code: 'SUCCESS', fileID: fileIdOf(target) };
}

/** Clients read nothing by themselves: `read` is false in the storage rules. */
function authority(asked: unknown): Record<string, unknown> {
  const { path } = isRecord(asked) ? asked : {};
  const known = pathOf(path) ?? path;
  return { path, cosFileId: isCloudPath(known) ? fileIdOf(known) : '', read: false };
}
