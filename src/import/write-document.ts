import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { BodyBlock } from './body.ts';
import { partStruck } from './struck.ts';

const processor = unified()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkMdx)
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', rule: '-', tightDefinitions: true });

/** A canonical body as MDX: every character of the text escaped where Markdown means another; `labels` are those of its notes. */
export function bodyText(body: readonly BodyBlock[], labels: ReadonlySet<string>): string {
  const tree: Root = { type: 'root', children: body.map((block) => toNode(block, labels)) };
  return processor.stringify(tree);
}

function toNode(block: BodyBlock, labels: ReadonlySet<string>): RootContent {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', depth: depthOf(block.depth), children: phrasing(block.text, labels) };
    case 'paragraph':
      return { type: 'paragraph', children: paragraph(block, labels) };
    case 'table':
      return tableNode(block.rows, labels);
    case 'note': {
      const children: (BlockContent | DefinitionContent)[] = [
        { type: 'paragraph', children: phrasing(block.text, labels) },
      ];
      return { type: 'footnoteDefinition', identifier: block.label, label: block.label, children };
    }
  }
}

const depthOf = (depth: number): 2 | 3 | 4 | 5 | 6 => Math.min(6, Math.max(2, depth)) as 2 | 3 | 4 | 5 | 6;

function paragraph(
  { text, lead }: { text: string; lead?: string },
  labels: ReadonlySet<string>,
): PhrasingContent[] {
  if (lead === undefined) return phrasing(text, labels);
  return [{ type: 'strong', children: phrasing(lead, labels) }, ...phrasing(text.slice(lead.length), labels)];
}

/** Text with what is struck in it, ~~…~~. */
const phrasing = (text: string, labels: ReadonlySet<string>): PhrasingContent[] =>
  partStruck(text).flatMap((part): PhrasingContent[] =>
    part.struck
      ? [{ type: 'delete', children: plainPhrasing(part.text, labels) }]
      : plainPhrasing(part.text, labels),
  );

/** Text with its footnote calls: `[^1]` is one where a note of that label exists. */
function plainPhrasing(text: string, labels: ReadonlySet<string>): PhrasingContent[] {
  return text.split(/(\[\^[^\]]+\])/u).flatMap((part): PhrasingContent[] => {
    const label = /^\[\^([^\]]+)\]$/u.exec(part)?.[1];
    if (label !== undefined && labels.has(label))
      return [{ type: 'footnoteReference', identifier: label, label }];
    return part === '' ? [] : [{ type: 'text', value: part }];
  });
}

function tableNode(rows: string[][], labels: ReadonlySet<string>): RootContent {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const children = rows.map((row) => ({
    type: 'tableRow' as const,
    children: Array.from({ length: width }, (_, index) => ({
      type: 'tableCell' as const,
      children: phrasing((row[index] ?? '').replaceAll(/\s*\n\s*/gu, ' '), labels),
    })),
  }));
  return { type: 'table', children };
}
