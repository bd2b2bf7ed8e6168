import type { Problem } from '../problem/problem.ts';
import { buildStructure } from '../structure/index.ts';
import { toBlocks } from './blocks.ts';
import { markPlaces } from './mark-places.ts';
import { parseMdx } from './parse.ts';
import { refuseCode } from './refuse.ts';
import { toHtml } from './to-html.ts';
import type { RenderedBody } from './types.ts';

/** The body of an `.mdx` source as safe HTML with its structure; undefined where problems were found. */
export function renderDocument(
  source: string,
  file: string,
): { body: RenderedBody | undefined; problems: Problem[] } {
  const { tree, problems } = parseMdx(source, file);
  if (tree === undefined) return { body: undefined, problems };
  const refused = refuseCode(tree, file);
  if (refused.length > 0) return { body: undefined, problems: refused };
  const blocks = toBlocks(tree);
  const structure = buildStructure(blocks);
  markPlaces(tree, blocks, structure);
  const { provisions, outline } = structure;
  const counted = (level: string): string[] =>
    provisions.filter((each) => each.level === level).map(({ id }) => id);
  // What a notice issues stands in its annex: where the notice itself has no articles, those are meant.
  const own = counted('article').some((id) => !id.startsWith('fj'));
  const issues = !own && counted('article').some((id) => /^fj\d+-(?:.*-)?t1$/u.test(id));
  const count = (level: string): number =>
    counted(level).filter((id) => issues || !id.startsWith('fj')).length;
  const body: RenderedBody = {
    html: toHtml(tree),
    outline,
    provisions,
    chapters: count('chapter'),
    articles: count('article'),
    characters: provisions.reduce((sum, { text }) => sum + text.replaceAll(/\s/gu, '').length, 0),
  };
  return { body, problems: [] };
}
