/** Cloud paths and fileIDs. */
import { bucket, environmentId } from '../environment';
import { maxPathBytes } from '../limits';

const fileIdPrefix = `cloud://${environmentId}.${bucket}/`;
/** Control characters, and what would change a link or a file name. */
const forbidden = /[\u0000-\u001f\u007f\\?#%*:"<>|]/;

/** Whether a file may lie there: relative, without empty or dotted segments, at most 850 bytes. */
export function isCloudPath(path: unknown): path is string {
  if (typeof path !== 'string' || forbidden.test(path) || Buffer.byteLength(path) > maxPathBytes) return false;
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

export function fileIdOf(path: string): string {
  return fileIdPrefix + path;
}

/** The path of a fileID of this environment; undefined for anything else. */
export function pathOf(fileId: unknown): string | undefined {
  if (typeof fileId !== 'string' || !fileId.startsWith(fileIdPrefix)) return undefined;
  const path = fileId.slice(fileIdPrefix.length);
  return isCloudPath(path) ? path : undefined;
}
