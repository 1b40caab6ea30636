/** What an app saved on this phone: it is there again after the app was closed, as WeChat's saved files are. */

export interface SavedFile {
  readonly path: string;
  readonly blob: Blob;
}

export interface SavedFiles {
  all(): Promise<readonly SavedFile[]>;
  put(file: SavedFile): Promise<void>;
  remove(path: string): Promise<void>;
}

const table = 'files';

/** The files of one person and app; `name` keeps phones apart. */
export function openSavedFiles(name: string): SavedFiles {
  const database = open(name);
  const act = async <T>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    answerOf(work((await database).transaction(table, mode).objectStore(table)));
  return {
    all: () => act('readonly', (files) => files.getAll() as IDBRequest<SavedFile[]>),
    put: async (file) => {
      await act('readwrite', (files) => files.put(file));
    },
    remove: (path) => act('readwrite', (files) => files.delete(path)),
  };
}

function open(name: string): Promise<IDBDatabase> {
  const asked = indexedDB.open(name, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(table, { keyPath: 'path' });
  return answerOf(asked);
}

function answerOf<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('the browser keeps nothing'));
  });
}
