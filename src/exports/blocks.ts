import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { own } from '../text/own.ts';
import { plainTree } from './plain-tree.ts';

/** Words of one look within a paragraph. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  superscript?: boolean;
  struck?: boolean;
}

/** A rendered body as the writers of formats need it: in reading order, without addresses. */
export type ExportBlock =
  | { type: 'heading'; depth: number; runs: Run[] }
  | { type: 'paragraph'; role: 'text' | 'events' | 'salutation' | 'signature' | 'note'; runs: Run[] }
  | { type: 'table'; rows: string[][] }
  | { type: 'footnotes'; notes: string[] };

/** Roles by class of the rendered HTML; a class that is not here says nothing about the look of a paragraph. */
const roles: Readonly<Record<string, 'events' | 'salutation' | 'signature' | 'note'>> = {
  events: 'events',
  salutation: 'salutation',
  signature: 'signature',
  note: 'note',
};

const depths: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

type Role = Extract<ExportBlock, { type: 'paragraph' }>['role'];

/** Reads the HTML of a body (`RenderedBody.html`) into blocks; nothing that a reader sees is left out. */
export function toExportBlocks(html: string): readonly ExportBlock[] {
  if (last?.html !== html) last = { html, blocks: childBlocks(treeOf(html), 'text') };
  return last.blocks;
}

const treeOf = (html: string): Root => plainTree(html) ?? fromHtml(html, { fragment: true });

/** Word and plain text of a document are made one after the other. */
let last: { html: string; blocks: readonly ExportBlock[] } | undefined;

const childBlocks = (node: Root | Element, role: Role): ExportBlock[] =>
  node.children.flatMap((child) => (child.type === 'element' ? blocksOf(child, role) : []));

function blocksOf(element: Element, outer: Role): ExportBlock[] {
  const role = roleOf(element) ?? outer;
  const { tagName } = element;
  const depth = own(depths, tagName);
  if (tagName === 'section' && 'dataFootnotes' in element.properties) return [footnotes(element)];
  if (depth !== undefined) return [{ type: 'heading', depth, runs: toRuns(element) }];
  if (tagName === 'table') return [{ type: 'table', rows: rowsOf(element) }];
  if (tagName === 'p' || tagName === 'pre') return [{ type: 'paragraph', role, runs: toRuns(element) }];
  if (tagName === 'li' && !element.children.some((child) => isBlock(child))) {
    return [{ type: 'paragraph', role, runs: toRuns(element) }];
  }
  return childBlocks(element, role);
}

const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' && ['p', 'ul', 'ol', 'table', 'div', 'section'].includes(node.tagName);

function roleOf({ properties: { className } }: Element): Role | undefined {
  if (!Array.isArray(className)) return undefined;
  return className.map((name) => own(roles, name)).find((role) => role !== undefined);
}

/** The look that an element gives its words. */
const looks: Readonly<Record<string, Omit<Run, 'text'>>> = {
  strong: { bold: true },
  b: { bold: true },
  em: { italic: true },
  i: { italic: true },
  sup: { superscript: true },
  del: { struck: true },
};

function toRuns(element: Element, look: Omit<Run, 'text'> = {}, runs: Run[] = []): Run[] {
  for (const child of element.children) {
    if (child.type === 'text') runs.push({ ...look, text: child.value.replaceAll('\n', '') });
    else if (child.type !== 'element') continue;
    else if (child.tagName === 'br') runs.push({ ...look, text: '\n' });
    else toRuns(child, { ...look, ...own(looks, child.tagName) }, runs);
  }
  return runs;
}

const find = (node: Element, names: readonly string[]): Element[] =>
  node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return names.includes(child.tagName) ? [child] : find(child, names);
  });

/** A head of empty cells is only the form of Markdown, not a row of the paper. */
const rowsOf = (table: Element): string[][] =>
  find(table, ['tr'])
    .map((row) => find(row, ['th', 'td']).map((cell) => toText(cell).trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));

function footnotes(section: Element): ExportBlock {
  const notes = find(section, ['li']).map((item) =>
    find(item, ['p'])
      .map((paragraph) => plain(toRuns(withoutBackLinks(paragraph))))
      .join('')
      .trim(),
  );
  return { type: 'footnotes', notes };
}

const withoutBackLinks = (element: Element): Element => ({
  ...element,
  children: element.children.filter(
    (child) => !(child.type === 'element' && 'dataFootnoteBackref' in child.properties),
  ),
});

/** The words of runs, without their look. */
export const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
