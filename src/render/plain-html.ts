import type { Nodes, Root, Text } from 'mdast';
import { own } from '../text/own.ts';

/** The element of each type of node that most papers are made of. */
const elements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  blockquote: 'blockquote',
};

/** The attribute of each property that this room sets. */
const attributes: Readonly<Record<string, string>> = {
  id: 'id',
  className: 'class',
  href: 'href',
  dataR: 'data-r',
};

/** Text and values that stand in HTML as they are. */
const isSafeText = (text: string): boolean => !/[<&\n\r\0]/u.test(text);
const isSafeValue = (value: string): boolean => /^[\w#~-]+$/u.test(value);

interface HastData {
  hName?: string;
  hProperties?: Readonly<Record<string, string | string[]>>;
}

/**
 * The HTML of a tree that has headings, paragraphs, articles, bold words and links to places alone: that of
 * `mdast-util-to-hast` and `hast-util-to-html`, which take ten times as long. Undefined for any other tree.
 */
export function plainHtml({ children }: Root): string | undefined {
  // Pieces are put together once, which is cheaper than a string that grows.
  const pieces: string[] = [];
  const written = children.filter(({ type }) => type !== 'yaml');
  return writeAll(written, '\n', pieces) ? pieces.join('') : undefined;
}

/** Whether all nodes could be written. */
function writeAll(nodes: readonly Nodes[], between: string, pieces: string[]): boolean {
  for (const [index, node] of nodes.entries()) {
    if (index > 0 && between !== '') pieces.push(between);
    if (!(node.type === 'text' ? writeText(node, pieces) : writeElement(node, pieces))) return false;
  }
  return true;
}

function writeText({ value, data }: Text, pieces: string[]): boolean {
  pieces.push(value);
  return data === undefined && isSafeText(value);
}

function writeElement(node: Nodes, pieces: string[]): boolean {
  const usual = node.type === 'heading' ? `h${node.depth}` : elements[node.type];
  if (usual === undefined || !('children' in node)) return false;
  const { hName = usual, hProperties, ...others } = (node.data ?? {}) as HastData;
  const opening = hProperties === undefined ? '' : writeAttributes(hProperties);
  if (opening === undefined || Object.keys(others).length > 0) return false;
  // Blocks within a block stand on lines of their own.
  const block = node.type === 'blockquote';
  pieces.push(`<${hName}${opening}>${block ? '\n' : ''}`);
  if (!writeAll(node.children, block ? '\n' : '', pieces)) return false;
  pieces.push(`${block && node.children.length > 0 ? '\n' : ''}</${hName}>`);
  return true;
}

function writeAttributes(properties: NonNullable<HastData['hProperties']>): string | undefined {
  let html = '';
  for (const [name, value] of Object.entries(properties)) {
    const attribute = own(attributes, name);
    const values = Array.isArray(value) ? value : [value];
    if (attribute === undefined || !values.every(isSafeValue)) return undefined;
    html += ` ${attribute}="${values.join(' ')}"`;
  }
  return html;
}
