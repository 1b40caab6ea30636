/**
 * Files on disk: bytes under random names, and a row in the ledger that says what they are. A file exists when its row
 * does, and the row is written after the bytes are on disk.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CloudError } from '../cloud-error';
import type { Clock } from '../clock';
import type { Ledger } from '../ledger';
import { syncFolder, writeDurably } from './durable-write';
import { openFileRows, type StoredFile } from './file-rows';

export interface ObjectStore {
  find(path: string): StoredFile | undefined;
  /** Of every file there is. */
  paths(): readonly string[];
  /** Where the bytes lie. */
  locate(file: StoredFile): string;
  /** @throws CloudError STORAGE_EXCEED_AUTHORITY (sealed), STORAGE_REQUEST_FAIL (too large); the source's own error. */
  write(path: string, bytes: AsyncIterable<Buffer>, about: Pick<StoredFile, 'type' | 'owner'>): Promise<StoredFile>;
  /** @throws CloudError STORAGE_EXCEED_AUTHORITY when the target is sealed. */
  copy(from: StoredFile, path: string): Promise<StoredFile>;
  remove(file: StoredFile): void;
  clear(): void;
}

export interface ObjectStoreOptions {
  readonly folder: string;
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Where a file, once there, is never written again: evidence. */
  readonly sealedPrefixes: readonly string[];
}

/** Opens the store and sweeps away bytes that no row speaks of: uploads cut off by a crash. */
export function openObjectStore({ folder, ledger, clock, sealedPrefixes }: ObjectStoreOptions): ObjectStore {
  mkdirSync(folder, { recursive: true });
  const rows = openFileRows(ledger);
  const locate = (file: StoredFile): string => join(folder, file.object);
  sweep();
  return {
    find: rows.find,
    paths: () => rows.all().map(({ path }) => path),
    locate,
    write,
    copy: (from, path) => write(path, createReadStream(locate(from)), { type: from.type, owner: null }),
    remove(file) {
      rows.remove(file.path);
      rmSync(locate(file), { force: true });
    },
    clear() {
      rows.clear();
      sweep();
    },
  };

  async function write(
    path: string,
    bytes: AsyncIterable<Buffer>,
    about: Pick<StoredFile, 'type' | 'owner'>,
  ): Promise<StoredFile> {
    refuseSealed(path);
    const object = randomUUID();
    const draft = join(folder, `${object}.part`);
    try {
      const written = await writeDurably(draft, bytes);
      renameSync(draft, join(folder, object));
      await syncFolder(folder);
      // Another may have come first while this one was on its way.
      refuseSealed(path);
      return put({ path, object, ...written, ...about, createdAt: clock.now() });
    } catch (error) {
      for (const left of [draft, join(folder, object)]) rmSync(left, { force: true });
      throw error;
    }
  }

  function put(file: StoredFile): StoredFile {
    const before = rows.find(file.path);
    rows.put(file);
    if (before) rmSync(locate(before), { force: true });
    return file;
  }

  function refuseSealed(path: string): void {
    if (sealedPrefixes.some((prefix) => path.startsWith(prefix)) && rows.find(path)) {
      throw new CloudError('STORAGE_EXCEED_AUTHORITY', `${path} is kept as evidence and is never written again`);
    }
  }

  function sweep(): void {
    const spoken = new Set(rows.all().map((file) => file.object));
    for (const name of readdirSync(folder)) if (!spoken.has(name)) rmSync(join(folder, name), { force: true });
  }
}
