/** Text with a little form: a list of nodes or a piece of HTML, of which only harmless tags are drawn. */
import type { BuiltIn } from './part';

const tags = new Set([
  ...['a', 'abbr', 'b', 'blockquote', 'br', 'code', 'div', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img'],
  ...['li', 'ol', 'p', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'u', 'ul', 'del'],
]);
const attributes = new Set(['class', 'style', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan', 'start', 'type']);

interface RichNode {
  readonly type?: string;
  readonly text?: string;
  readonly name?: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly children?: readonly RichNode[];
}

export const richText: BuiltIn = {
  tag: 'rich-text',
  properties: ['nodes', 'space', 'userSelect'],
  open: ({ element }) => ({
    update: (name, value) => {
      if (name !== 'nodes') return;
      const nodes = Array.isArray(value) ? (value as RichNode[]).map(drawn) : parsed(String(value));
      element.replaceChildren(...nodes);
    },
  }),
};

function drawn({ type, text, name = '', attrs = {}, children = [] }: RichNode): Node {
  if (type === 'text') return document.createTextNode(decoded(text ?? ''));
  if (!tags.has(name.toLowerCase())) return document.createDocumentFragment();
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attrs)) if (attributes.has(key)) element.setAttribute(key, value);
  element.append(...children.map(drawn));
  return element;
}

/** Parsed in a document of its own, where nothing runs or loads, and copied node by node. */
function parsed(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map(copied);
}

function copied(node: Node): Node {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.textContent ?? '');
  if (!(node instanceof HTMLElement)) return document.createDocumentFragment();
  const name = node.tagName.toLowerCase();
  if (!tags.has(name)) return document.createDocumentFragment();
  const element = document.createElement(name);
  for (const { name: key, value } of node.attributes) if (attributes.has(key)) element.setAttribute(key, value);
  element.append(...[...node.childNodes].map(copied));
  return element;
}

function decoded(text: string): string {
  return new DOMParser().parseFromString(text.replaceAll('<', '&lt;'), 'text/html').body.textContent;
}
