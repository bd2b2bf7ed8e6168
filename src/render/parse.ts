import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-mdx';
import type { Problem } from '../problem/problem.ts';
import { parseTree } from './parse-tree.ts';

interface Place {
  line: number;
  column: number;
}

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
    const opened = deepLine(source);
    if (opened !== undefined) return { tree: undefined, problems: [tooDeep(opened, file)] };
    const tree = parseTree(source);
    const deep = deepNode(tree);
    if (deep !== undefined) return { tree: undefined, problems: [tooDeep(deep, file)] };
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

/** Levels of quotations, lists and emphasis inside each other; all that walk a tree do so by their own calls. */
const most = 100;

/** A line that opens more levels by itself: the parser would take a minute for some thousand of them. */
const opensTooMany = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${most + 1}}`, 'u');

/** The place where a source opens too many levels, before it is parsed. */
function deepLine(source: string): Place | undefined {
  const line = source.split('\n').findIndex((each) => opensTooMany.test(each));
  return line === -1 ? undefined : { line: line + 1, column: 1 };
}

/** The place of the first node that lies too deep, which is looked for without a call a level. */
function deepNode(tree: Root): Place | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return level[0]?.position?.start ?? { line: 1, column: 1 };
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return undefined;
}

const tooDeep = ({ line, column }: Place, file: string): Problem => ({
  id: 'mdx-depth',
  level: 'error',
  file,
  line,
  column,
  message: `quotations, lists or emphasis lie more than ${most} levels inside each other`,
  hint: 'Where >, - or * is meant as text, write it with \\ before it.',
});

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
