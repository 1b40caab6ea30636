/** What is kept about somebody, written out: a page that needs no program but a browser, and the same as data. Pure. */
import type { Kept } from '../../kernel/personal';
import { messageTime } from '../../kernel/shanghai-time';
import { words } from './words';

export interface Listed extends Pick<Kept, 'title' | 'lines'> {
  /** Links that die within ten minutes of the making. */
  readonly photos: readonly string[];
}

const style = `body{font:18px/1.7 sans-serif;max-width:42em;margin:2em auto;padding:0 1em;color:#222}
h2{font-size:20px;border-top:1px solid #ccc;padding-top:1em}dt{color:#555}dd{margin:0 0 .5em}`;

/** A page to read. */
export function asPage(listed: readonly Listed[], now: Date): string {
  const { file } = words;
  const parts = listed.map(({ title, lines, photos }) => {
    const rows = lines.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('');
    const links = photos.map((link, at) => `<a href="${escaped(link)}">${file.photo} ${at + 1}</a> `).join('');
    return `<h2>${escaped(title)}</h2><dl>${rows}</dl>${links}`;
  });
  const head = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${file.title}</title><style>${style}</style>`;
  const about = `<h1>${file.title}</h1><p>${messageTime(now)} ${file.about}</p>`;
  return `${head}${about}${parts.join('')}</html>`;
}

/** The same, to be read by a program. */
export function asData(listed: readonly Listed[], now: Date): string {
  const items = listed.map(({ title, lines, photos }) => ({
    title,
    lines: lines.map(([label, value]) => ({ label, value })),
    photos,
  }));
  return JSON.stringify({ title: words.file.title, madeAt: now.toISOString(), items }, null, 2);
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
