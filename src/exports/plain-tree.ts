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

/** What a parser of HTML reads as something else. */
const unusual = /[&\r\0]/;

/** An opening tag with its attributes. */
const openingTag = /^<([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>$/u;

/**
 * The tree of HTML that has headings, paragraphs, articles, bold words and links alone, with the classes of its
 * elements and no other property: that of a parser of HTML, which takes ten times as long. Undefined for any other.
 */
export function plainTree(html: string): Root | undefined {
  if (unusual.test(html)) return undefined;
  const root: Root = { type: 'root', children: [] };
  const open: Element[] = [];
  let into: Root | Element = root;
  let at = 0;
  while (at < html.length) {
    const tagAt = html.indexOf('<', at);
    const textEnd = tagAt < 0 ? html.length : tagAt;
    if (textEnd > at) into.children.push({ type: 'text', value: html.slice(at, textEnd) });
    if (tagAt < 0) break;
    at = html.indexOf('>', tagAt) + 1;
    if (at === 0) return undefined;
    if (html[tagAt + 1] === '/') {
      if (open.pop()?.tagName !== html.slice(tagAt + 2, at - 1)) return undefined;
      into = open.at(-1) ?? root;
    } else {
      const [, tagName, attributes = ''] = openingTag.exec(html.slice(tagAt, at)) ?? [];
      if (tagName === undefined || !mayStand(tagName, open)) return undefined;
      const element: Element = { type: 'element', tagName, properties: classOf(attributes), children: [] };
      into.children.push(element);
      open.push(element);
      into = element;
    }
  }
  return open.length === 0 ? root : undefined;
}

function mayStand(tagName: string, open: readonly Element[]): boolean {
  if (!known.has(tagName)) return false;
  if (words.has(tagName)) return !open.some((outer) => outer.tagName === tagName);
  return !open.some((outer) => ofWords.has(outer.tagName) || words.has(outer.tagName));
}

function classOf(attributes: string): Element['properties'] {
  if (attributes === '') return {};
  const names = / class="([^"]*)"/u.exec(attributes)?.[1];
  return names === undefined ? {} : { className: names.split(' ') };
}
