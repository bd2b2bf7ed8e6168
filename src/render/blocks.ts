import type { BlockContent, Paragraph, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Block } from '../structure/index.ts';

/** A block of the body with the node that it was made from. */
export interface PlacedBlock extends Block {
  node: RootContent;
}

/**
 * The blocks of a body in reading order: headings, paragraphs, tables, notes. Lists, quotations and components are
 * one block a paragraph within them, so that every paragraph can have an address.
 */
export function toBlocks(tree: Root): PlacedBlock[] {
  return tree.children.flatMap(blocksOf);
}

const leaves: Readonly<Record<string, (node: never) => PlacedBlock>> = {
  heading: (node: Extract<RootContent, { type: 'heading' }>) => ({
    type: 'heading',
    depth: node.depth,
    text: plainText(node),
    node,
  }),
  paragraph: (node: Paragraph) => ({ type: 'paragraph', text: plainText(node), ...leadOf(node), node }),
  table: (node: Table) => ({ type: 'table', text: tableText(node), node }),
  code: (node: Extract<RootContent, { type: 'code' }>) => ({ type: 'paragraph', text: node.value, node }),
  footnoteDefinition: (node: Extract<RootContent, { type: 'footnoteDefinition' }>) => ({
    type: 'note',
    text: plainText(node),
    node,
  }),
};

function blocksOf(node: RootContent): PlacedBlock[] {
  const leaf = leaves[node.type];
  if (leaf !== undefined) return [leaf(node as never)];
  return 'children' in node ? (node.children as BlockContent[]).flatMap(blocksOf) : [];
}

/** The bold words that a paragraph opens with, when they end a sentence or a blank follows: a run-in heading. */
function leadOf(node: Paragraph): { lead?: string } {
  const [first, second] = node.children;
  if (first?.type !== 'strong' || second === undefined) return {};
  const lead = plainText(first);
  // Or a blank parts it from the text, the way a glued heading is written.
  const parted = second.type === 'text' && /^[\s\u3000]/u.test(second.value);
  return parted || /[。：:？！]$/u.test(lead) ? { lead } : {};
}

/** The text of a node as a reader sees it; footnote calls and soft line breaks leave no trace. */
function plainText(node: RootContent | Paragraph['children'][number]): string {
  const text = toString(node);
  return text.includes('\n') ? text.replaceAll(/(?<![ \t])[ \t]*\n[ \t]*/gu, '') : text;
}

const tableText = (table: Table): string =>
  table.children.map((row) => row.children.map((cell) => toString(cell)).join('\t')).join('\n');
