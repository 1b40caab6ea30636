/** Files as pages name them: of the package, temporary ones of the phone, links, `data:`. */

export interface Files {
  /** The address a browser finds it at. */
  urlOf(path: string): string;
  /** Keeps bytes under a temporary path, as WeChat does with what was chosen or made. */
  keep(content: Blob, ending: string): string;
  /** @throws Error when there is no such file */
  read(path: string): Promise<Blob>;
}

/** `packageUrl` is where the package's files are served. */
export function createFiles(packageUrl: string): Files {
  const kept = new Map<string, { readonly blob: Blob; readonly url: string }>();
  let count = 0;
  const urlOf = (path: string): string => {
    const temporary = kept.get(path);
    if (temporary) return temporary.url;
    if (/^(data:|blob:|https?:)/.test(path)) return path;
    return packageUrl + path.replace(/^\.?\//, '');
  };
  return {
    urlOf,
    keep(blob, ending) {
      count += 1;
      const path = `wxfile://tmp_${count}.${ending}`;
      kept.set(path, { blob, url: URL.createObjectURL(blob) });
      return path;
    },
    async read(path) {
      const temporary = kept.get(path);
      if (temporary) return temporary.blob;
      const response = /^(wxfile|cloud):/.test(path) ? undefined : await fetch(urlOf(path));
      if (!response?.ok) throw new Error(`file not exist ${path}`);
      return response.blob();
    },
  };
}
