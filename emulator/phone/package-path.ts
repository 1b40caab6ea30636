/** Paths inside a package. */

/** Where `asked`, written in the file `from`, leads: relative to the package, without a leading slash. */
export function pathFrom(from: string, asked: string): string {
  const base = asked.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const parts: string[] = [...base];
  for (const part of asked.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** `/pages/a/a?id=1` in its two halves; relative addresses are read from the page `from`. */
export function splitUrl(url: string, from = ''): { path: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.split('?', 2);
  const query: Record<string, string> = {};
  for (const pair of search.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    // WeChat hands values over as they stand in the address; decoding is the page's business.
    query[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1);
  }
  return { path: pathFrom(from, path).replace(/\.html$/, ''), query };
}
