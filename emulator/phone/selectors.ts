/** WXSS selectors as CSS selectors of the phone: a component `view` is the element `wx-view`. */

const word = /[\w-]|[^\x20-\x7f]/;

/**
 * Tags get the prefix `wx-`; with a scope, class names get it as theirs: `.a` of a component whose styles are its own
 * is `.scope--a`.
 */
export function phoneSelector(selector: string, scope?: string): string {
  let made = '';
  let at = 0;
  while (at < selector.length) {
    const end = pieceEnd(selector, at);
    made += piece(selector.slice(at, end), scope);
    at = end;
  }
  return made;
}

function piece(text: string, scope: string | undefined): string {
  if (text.startsWith('.')) return scope === undefined ? text : `.${scope}--${text.slice(1)}`;
  if (/^:(not|is|where|has)\(/.test(text)) {
    const open = text.indexOf('(') + 1;
    return text.slice(0, open) + phoneSelector(text.slice(open, -1), scope) + ')';
  }
  return /^[a-z]/i.test(text) ? `wx-${text}` : text;
}

/** The end of the piece that begins at `at`: a bracket, a pseudo-class with its argument, a name, or one sign. */
function pieceEnd(selector: string, at: number): number {
  const first = selector[at] ?? '';
  if (first === '[') return closing(selector, at, '[', ']');
  let end = at + 1;
  if (first === ':' && selector[end] === ':') end += 1;
  if (!/[.#:]/.test(first) && !word.test(first)) return end;
  while (end < selector.length && (word.test(selector[end] ?? '') || selector[end] === '\\')) {
    end += selector[end] === '\\' ? 2 : 1;
  }
  return selector[end] === '(' ? closing(selector, end, '(', ')') : end;
}

function closing(text: string, from: number, open: string, close: string): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === open) depth += 1;
    if (text[at] === close) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
