import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { endBareAddresses } from './bare-addresses.ts';
import { splitPlainBlocks, standsFor } from './plain-blocks.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  // **（一）标题。**正文: by CommonMark alone the second ** would not close after a Chinese full stop.
  .use(remarkCjkFriendly)
  .use(remarkMdx);

/** The tree of an `.mdx` source by the full parser; throws where the source is no MDX. */
export const parseWhole = (source: string): Root => endBareAddresses(processor.parse(source));

/** The same tree (without `offset` in its positions), with plain blocks made without the full parser. */
export const parseTree = (source: string): Root => parseParted(source) ?? parseWhole(source);

/** Undefined where the parser must see the whole source. */
function parseParted(source: string): Root | undefined {
  const parted = splitPlainBlocks(source);
  if (parted === null) return undefined;
  const { built, rest, position } = parted;
  if (rest === undefined) return { type: 'root', children: built.flat(), position };
  const tree = tryParse(rest);
  if (tree === undefined) return undefined;
  let next = 0;
  const children = tree.children.flatMap((node) => {
    const blocks = built[next];
    if (blocks?.[0] === undefined || !standsFor(node, blocks[0])) return node;
    next += 1;
    return blocks;
  });
  return next === built.length ? { type: 'root', children, position } : undefined;
}

/** Undefined for an error, as its words would be of a part only. */
function tryParse(rest: string): Root | undefined {
  try {
    return parseWhole(rest);
  } catch {
    return undefined;
  }
}
