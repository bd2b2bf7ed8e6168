import type { Element, Root } from 'hast';

/** The tags of most bodies: all that `render/plain-html.ts` writes, which is what a parser of HTML changes nothing of. */
const known = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'b',
  'strong',
  'em',
  'a',
  'div',
  'blockquote',
]);

/** Within these stand words alone: a block there would end them. */
const ofWords = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p']);
const words = new Set(['b', 'strong', 'em', 'a']);

/** A closing tag, an opening one with its attributes, or text. */
const token = /<\/([a-z0-9]+)>|<([a-z0-9]+)((?: [a-z-]+="[^"&<>]*")*)>|([^<&\r\0]+)/uy;

/**
 * The tree of HTML that has headings, paragraphs, articles, bold words and links alone, with the classes of its
 * elements and no other property: that of a parser of HTML, which takes ten times as long. Undefined for any other.
 */
export function plainTree(html: string): Root | undefined {
  const root: Root = { type: 'root', children: [] };
  const open: Element[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < html.length) {
    const [, closing, opening, attributes = '', text = ''] = token.exec(html) ?? [];
    const parent = open.at(-1);
    const into = parent ?? root;
    if (closing !== undefined) {
      if (parent?.tagName !== closing) return undefined;
      open.pop();
    } else if (opening !== undefined) {
      if (!mayStand(opening, open)) return undefined;
      const element: Element = {
        type: 'element',
        tagName: opening,
        properties: classOf(attributes),
        children: [],
      };
      into.children.push(element);
      open.push(element);
    } else if (text !== '') into.children.push({ type: 'text', value: text });
    else return undefined;
  }
  return open.length === 0 ? root : undefined;
}

function mayStand(tagName: string, open: readonly Element[]): boolean {
  if (!known.has(tagName)) return false;
  if (words.has(tagName)) return !open.some((outer) => outer.tagName === tagName);
  return !open.some((outer) => ofWords.has(outer.tagName) || words.has(outer.tagName));
}

function classOf(attributes: string): Element['properties'] {
  const names = / class="([^"]*)"/u.exec(attributes)?.[1];
  return names === undefined ? {} : { className: names.split(' ') };
}
