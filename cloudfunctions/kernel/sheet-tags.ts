/**
 * The tags of a table, one after another, each looked at once. Only what a spreadsheet program writes is taken: where
 * another reader could see other tags than these, the table is refused, or it would be bounded in vain.
 */
import { Refusal } from './refusal';

export interface Tag {
  readonly kind: 'open' | 'empty' | 'close';
  /** Without its prefix. */
  readonly name: string;
  /** As they stand there. */
  readonly attributes: string;
  /** Where it stands in the text: from, and up to. */
  readonly from: number;
  readonly to: number;
}

/** Longer than any a spreadsheet writes; whoever reads by pieces reads a longer one again with each of them. */
const longest = 100_000;
/** Every quote that opens also closes. */
const quoted = /^[^"']*(?:"[^"]*"[^"']*|'[^']*'[^"']*)*$/;
const oneAttribute = /[ \t\r\n]+([\w:.-]+)=(?:"([^"&]*)"|'([^'&]*)')/y;

/** @throws Refusal SHEET_UNREADABLE for comments, for signs that open or close within a tag, and for what never closes */
export function* tagsOf(text: string): Generator<Tag> {
  for (let from = text.indexOf('<'); from >= 0;) {
    const end = text.indexOf('>', from);
    const next = text.indexOf('<', from + 1);
    if (end < 0 || (next >= 0 && next < end) || end - from > longest) throw unreadable('tag');
    const inside = text.slice(from + 1, end);
    if (inside.startsWith('!') || !quoted.test(inside)) throw unreadable('comment or quotes');
    if (inside.startsWith('?')) {
      if (inside.length < 2 || !inside.endsWith('?')) throw unreadable('instruction');
    } else yield { ...partsOf(inside), from, to: end + 1 };
    from = next;
  }
}

/**
 * The value of one attribute, of a tag all of whose attributes are plain.
 * @throws Refusal SHEET_UNREADABLE
 */
export function plainAttribute({ attributes }: Tag, name: string): string | undefined {
  const found: string[] = [];
  oneAttribute.lastIndex = 0;
  let at = 0;
  for (let one = oneAttribute.exec(attributes); one; one = oneAttribute.exec(attributes)) {
    if (one[1] === name) found.push(one[2] ?? one[3] ?? '');
    at = oneAttribute.lastIndex;
  }
  if (attributes.slice(at).trim() !== '' || found.length > 1) throw unreadable('attributes');
  return found[0];
}

export function unreadable(why: string): Refusal {
  return new Refusal('SHEET_UNREADABLE', why);
}

function partsOf(inside: string): Pick<Tag, 'kind' | 'name' | 'attributes'> {
  const kind = inside.startsWith('/') ? 'close' : inside.endsWith('/') ? 'empty' : 'open';
  const content = kind === 'close' ? inside.slice(1).trim() : kind === 'empty' ? inside.slice(0, -1) : inside;
  const space = content.search(/[ \t\r\n]/);
  const whole = space < 0 ? content : content.slice(0, space);
  return { kind, name: whole.slice(whole.indexOf(':') + 1), attributes: space < 0 ? '' : content.slice(space) };
}
