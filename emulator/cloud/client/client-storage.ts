/** Files as a client may touch them: into its own folder by the storage rules, and nothing else. */
import { bytesOf, isRecord } from '../http/body';
import type { Exchange } from '../http/exchange';
import { maxFileBytes, maxFilesPerAction } from '../limits';
import { contentTypeOf } from '../storage/content-type';
import { fileIdOf, isCloudPath, pathOf } from '../storage/paths';
import type { Storage } from '../storage/storage';
import { clientFailure, clientRefusal } from './client-error';
import type { Auth, StorageRules } from './storage-rules';

const noAuthority = -503002;
const notThere = -503003;

/** Takes the raw body as the file `?cloudPath=`; answers `{fileID}` or why not. */
export async function clientUpload(
  storage: Storage,
  rules: StorageRules,
  auth: Auth,
  { url, request }: Exchange,
): Promise<object> {
  const api = 'cloud.uploadFile';
  const path = url.searchParams.get('cloudPath');
  if (!isCloudPath(path)) return clientRefusal(api, -501007, 'cloudPath is not allowed');
  if (!rules.canWrite(auth, path)) return clientRefusal(api, noAuthority, 'the storage rules do not allow this path');
  if (Number(request.headers['content-length'] ?? 0) > maxFileBytes) {
    return clientRefusal(api, -503001, `a file may be ${maxFileBytes} bytes`);
  }
  const owner = 'uid' in auth ? auth.uid : auth.openid;
  const before = storage.store.find(path);
  if (before && before.owner !== owner) return clientRefusal(api, noAuthority, 'the file belongs to somebody else');
  const type = request.headers['content-type'] ?? contentTypeOf(path);
  try {
    await storage.store.write(path, bytesOf(request), { type, owner });
    return { fileID: fileIdOf(path), statusCode: 200 };
  } catch (error) {
    return clientFailure(api, error);
  }
}

/** Links for files the client may read: `{fileList: [{fileID, tempFileURL, status, errMsg}]}`. */
export function clientLinks(storage: Storage, rules: StorageRules, auth: Auth, fileList: unknown): object {
  const api = 'cloud.getTempFileURL';
  if (!Array.isArray(fileList)) return clientRefusal(api, -501007, 'fileList is not a list');
  if (fileList.length > maxFilesPerAction) return clientRefusal(api, -501007, `at most ${maxFilesPerAction} files`);
  return { fileList: fileList.map((one: unknown) => clientLink(storage, rules, auth, one)) };
}

function clientLink(storage: Storage, rules: StorageRules, auth: Auth, asked: unknown): object {
  const { fileID, maxAge } = isRecord(asked) ? asked : { fileID: asked, maxAge: undefined };
  const refused = (status: number, errMsg: string): object => ({ fileID, tempFileURL: '', status, errMsg });
  const path = pathOf(fileID);
  if (!path) return refused(notThere, 'STORAGE_FILE_NONEXIST');
  if (!rules.canRead(auth, path)) return refused(noAuthority, 'STORAGE_EXCEED_AUTHORITY');
  if (!storage.store.find(path)) return refused(notThere, 'STORAGE_FILE_NONEXIST');
  const seconds = typeof maxAge === 'number' && maxAge > 0 ? maxAge : undefined;
  return { fileID, tempFileURL: storage.readLink(path, seconds), status: 0, errMsg: 'ok' };
}
