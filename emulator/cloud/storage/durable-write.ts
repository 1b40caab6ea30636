/** Bytes to disk, and not answered before they are there. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { CloudError } from '../cloud-error';
import { maxFileBytes } from '../limits';

export interface Written {
  readonly size: number;
  readonly sha256: string;
}

/**
 * Writes a new file and syncs it.
 *
 * @throws CloudError STORAGE_REQUEST_FAIL above 50 MB; the source's own error when it breaks off. Either way part of
 * the file may be left for the caller to remove.
 */
export async function writeDurably(file: string, bytes: AsyncIterable<Buffer>): Promise<Written> {
  const hash = createHash('sha256');
  const handle = await open(file, 'wx');
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.length;
      if (size > maxFileBytes) throw new CloudError('STORAGE_REQUEST_FAIL', `a file may be ${maxFileBytes} bytes`);
      hash.update(chunk);
      await handle.write(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { size, sha256: hash.digest('hex') };
}

/** Syncs a folder, so that a name given in it survives a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
