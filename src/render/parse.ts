import type { Paragraph, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Problem } from '../problem/problem.ts';
import { parseTree } from './parse-tree.ts';

interface PlacedError {
  reason?: string;
  message: string;
  line?: number;
  column?: number;
  place?: { line?: number; column?: number; start?: { line: number; column: number } };
}

/** Parses an `.mdx` source to mdast, without running anything in it; a syntax error is a problem with its place. */
export function parseMdx(source: string, file: string): { tree: Root | undefined; problems: Problem[] } {
  try {
    const tree = parseTree(source);
    unravel(tree);
    return { tree, problems: [] };
  } catch (error) {
    const { reason, message, line, column, place } = error as PlacedError;
    return {
      tree: undefined,
      problems: [
        {
          id: 'mdx-syntax',
          level: 'error',
          file,
          line: line ?? place?.line ?? place?.start?.line ?? 1,
          column: column ?? place?.column ?? place?.start?.column ?? 1,
          message: `the text is no MDX: ${(reason ?? message).split('\n')[0] ?? ''}`,
          hint: 'Where < or { is meant as text, write \\< or \\{.',
        },
      ],
    };
  }
}

/** `<Note>…</Note>` alone on a line is parsed as a paragraph around the component; the component is the block. */
function unravel(tree: Root): void {
  tree.children = tree.children.map((node) => {
    if (node.type !== 'paragraph' || !node.children.every(isComponentOrBlank)) return node;
    const elements = node.children.filter((each) => each.type === 'mdxJsxTextElement');
    const [only, second] = elements;
    if (only === undefined || second !== undefined) return node;
    const inner: Paragraph = { type: 'paragraph', children: only.children };
    return { ...only, type: 'mdxJsxFlowElement', children: [inner] } as RootContent;
  });
}

const isComponentOrBlank = (node: Paragraph['children'][number]): boolean =>
  node.type === 'mdxJsxTextElement' || (node.type === 'text' && node.value.trim() === '');
