import type { Link, Nodes, PhrasingContent, Root, Text } from 'mdast';

/** Marks of Chinese writing, which end an address: they stand in none that is written as it is sent. */
const marks = /[\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’…—]/u;

/**
 * Ends bare addresses before Chinese punctuation: GFM takes all up to the next blank, so that in 见https://a.cn。另见…
 * the rest of the sentence would be part of the link. What follows is text, with its own addresses.
 */
export function endBareAddresses(tree: Root): Root {
  visit(tree);
  return tree;
}

function visit(node: Nodes): void {
  if (!('children' in node)) return;
  const children: readonly Nodes[] = node.children;
  if (children.some(isSwallowing))
    node.children = children.flatMap((child): Nodes[] =>
      isSwallowing(child) ? part(child) : [child],
    ) as typeof node.children;
  for (const child of node.children) visit(child);
}

/** A link without signs of its own, whose words are its address, with a mark in it. */
function isSwallowing(node: Nodes): node is Link {
  if (node.type !== 'link' || !marks.test(node.url)) return false;
  const [only, second] = node.children;
  if (only?.type !== 'text' || second !== undefined) return false;
  const { start, end } = node.position ?? {};
  // [words](address) and <address> are longer than their words.
  const isBare = start === undefined || end === undefined || end.column - start.column === only.value.length;
  return isBare && (node.url === only.value || node.url === `http://${only.value}`);
}

const address = new RegExp(`(?:https?://|www\\.)(?:(?!${marks.source})[^\\s<>])+`, 'giu');

function part(link: Link): PhrasingContent[] {
  const [words] = link.children;
  const value = words?.type === 'text' ? words.value : '';
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: written, index } of value.matchAll(address)) {
    parts.push(...textOf(value.slice(from, index), link, from), linkOf(written, link, index));
    from = index + written.length;
  }
  return [...parts, ...textOf(value.slice(from), link, from)];
}

const linkOf = (written: string, link: Link, at: number): Link => ({
  type: 'link',
  title: null,
  url: /^www\./iu.test(written) ? `http://${written}` : written,
  children: textOf(written, link, at),
  ...placeOf(link, at, written.length),
});

const textOf = (value: string, link: Link, at: number): Text[] =>
  value === '' ? [] : [{ type: 'text', value, ...placeOf(link, at, value.length) }];

/** Where a part of a link stands: bare addresses are on one line. */
function placeOf({ position }: Link, at: number, length: number): Pick<Text, 'position'> {
  if (position === undefined) return {};
  const { line, column } = position.start;
  return {
    position: { start: { line, column: column + at }, end: { line, column: column + at + length } },
  };
}
