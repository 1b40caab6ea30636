/** Files as pages name them: of the package, temporary and saved ones of the phone, links, `data:`. */
import type { SavedFile, SavedFiles } from './saved-files';

export interface Files {
  /** The address a browser finds it at. */
  urlOf(path: string): string;
  /** Keeps bytes under a temporary path, as WeChat does with what was chosen or made. */
  keep(content: Blob, ending: string): string;
  /** @throws Error when there is no such file */
  read(path: string): Promise<Blob>;
  /** Reads what was saved another time; before the app starts. */
  recall(): Promise<void>;
  /** Moves a temporary file to where it stays; the temporary path is gone. Answers with the new one. */
  save(path: string): Promise<string>;
  /** @throws Error when nothing is saved there */
  removeSaved(path: string): Promise<void>;
  saved(): readonly SavedFile[];
}

const store = 'wxfile://store_';

/** `packageUrl` is where the package's files are served. */
export function createFiles(packageUrl: string, disk: SavedFiles): Files {
  const kept = new Map<string, { readonly blob: Blob; readonly url: string }>();
  let count = 0;
  const put = (path: string, blob: Blob): void => void kept.set(path, { blob, url: URL.createObjectURL(blob) });
  const urlOf = (path: string): string => {
    const own = kept.get(path);
    if (own) return own.url;
    if (/^(data:|blob:|https?:)/.test(path)) return path;
    return packageUrl + path.replace(/^\.?\//, '');
  };
  const missing = (path: string): Error => new Error(`file not exist ${path}`);
  return {
    urlOf,
    keep(blob, ending) {
      count += 1;
      const path = `wxfile://tmp_${count}.${ending}`;
      put(path, blob);
      return path;
    },
    async read(path) {
      const own = kept.get(path);
      if (own) return own.blob;
      const response = /^(wxfile|cloud):/.test(path) ? undefined : await fetch(urlOf(path));
      if (!response?.ok) throw missing(path);
      return response.blob();
    },
    async recall() {
      for (const { path, blob } of await disk.all()) put(path, blob);
    },
    async save(path) {
      const temporary = path.startsWith('wxfile://tmp_') ? kept.get(path) : undefined;
      if (!temporary) throw missing(path);
      const saved = `${store}${crypto.randomUUID()}.${path.split('.').pop() ?? 'bin'}`;
      await disk.put({ path: saved, blob: temporary.blob });
      kept.delete(path);
      put(saved, temporary.blob);
      return saved;
    },
    async removeSaved(path) {
      if (!path.startsWith(store) || !kept.delete(path)) throw missing(path);
      await disk.remove(path);
    },
    saved: () => [...kept].filter(([path]) => path.startsWith(store)).map(([path, { blob }]) => ({ path, blob })),
  };
}
