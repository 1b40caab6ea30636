/** Every piece of text a person sees, with its size, its colours and what stands in its way. */
import { contrastOf, over, type Colour } from './colour';
import { groundAt, inkOf } from './ground';
import { hiddenPixels, isSeen, placeOf, type Box } from './seen';

export interface TextSeen {
  readonly words: string;
  readonly place: string;
  readonly px: number;
  readonly ink: Colour;
  /** Undefined where a picture lies below: then it must be sampled in `box`. */
  readonly contrast?: number;
  readonly box: Box;
  /** Height of the strokes of each line, for overlaps. */
  readonly lines: readonly Box[];
  readonly isCut: boolean;
  readonly coveredBy?: string;
}

/** Texts of a part of the page, without those inside `left` (parts the platform draws). */
export function textsIn(root: Element, left: string): TextSeen[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: TextSeen[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!parent || node.textContent?.trim() === '' || parent.closest(left) || !isSeen(parent)) continue;
    if (['script', 'style', 'textarea', 'option'].includes(parent.localName)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    found.push(textSeen(parent, node.textContent?.trim() ?? '', [...range.getClientRects()], getComputedStyle(parent)));
  }
  return [...found, ...writtenIn(root, left)];
}

/** What stands in fields: what was written, or the hint. */
function writtenIn(root: Element, left: string): TextSeen[] {
  const fields = [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  return fields
    .filter((field) => isSeen(field) && !field.closest(left) && (field.value || field.placeholder))
    .map((field) => {
      const style = getComputedStyle(field, field.value ? null : '::placeholder');
      const seen = textSeen(field, field.value || field.placeholder, [field.getBoundingClientRect()], style);
      return { ...seen, lines: [], isCut: field.scrollHeight > field.clientHeight + 2 };
    });
}

function textSeen(element: Element, words: string, rects: readonly DOMRect[], style: CSSStyleDeclaration): TextSeen {
  const px = Number.parseFloat(style.fontSize);
  const lines = rects.filter(({ width }) => width > 0).map((rect) => strokes(rect, px));
  const middle = lines[Math.floor(lines.length / 2)] ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const ground = groundAt(element, (middle.left + middle.right) / 2, (middle.top + middle.bottom) / 2);
  const ink = inkOf(element, style.color);
  const { colour, coveredBy } = ground;
  return {
    words,
    place: placeOf(element),
    px,
    ink,
    ...(colour && { contrast: contrastOf(over(ink, colour), colour) }),
    box: middle,
    lines,
    isCut: lines.some((line) => hiddenPixels(line, element) > 1),
    ...(coveredBy && { coveredBy: placeOf(coveredBy) }),
  };
}

/** A line's box is as high as the font likes; what must not be cut is as high as its characters. */
function strokes({ left, right, top, bottom }: DOMRect, px: number): Box {
  const middle = (top + bottom) / 2;
  const half = Math.min(px, bottom - top) / 2;
  return { left, right, top: middle - half, bottom: middle + half };
}
