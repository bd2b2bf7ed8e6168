import { readAbout, type About } from '../citations/about.ts';
import { wordingOf } from '../citations/copies/wording.ts';
import { findReferences, type InBlock } from '../citations/find-references.ts';
import type { Reference } from '../citations/reference.ts';
import type { Problem } from '../problem/problem.ts';
import { buildStructure, type Structure } from '../structure/index.ts';
import { toBlocks, type PlacedBlock } from './blocks.ts';
import { linkReferences } from './link-references.ts';
import { markPlaces } from './mark-places.ts';
import { parseMdx } from './parse.ts';
import { refuseCode } from './refuse.ts';
import { toHtml } from './to-html.ts';
import type { RenderedBody } from './types.ts';

/**
 * The body of an `.mdx` source as safe HTML with its structure and references; undefined where problems were found.
 * `about` is what the front matter says, read from the source where it is not given.
 */
export function renderDocument(
  source: string,
  file: string,
  about: About = readAbout(source),
): { body: RenderedBody | undefined; problems: Problem[] } {
  const { tree, problems } = parseMdx(source, file);
  if (tree === undefined) return { body: undefined, problems };
  const refused = refuseCode(tree, file);
  if (refused.length > 0) return { body: undefined, problems: refused };
  const blocks = toBlocks(tree);
  const structure = buildStructure(blocks);
  markPlaces(tree, blocks, structure);
  const references = linkAll(blocks, structure, about);
  const { provisions, outline } = structure;
  const idsOf = (level: string): string[] =>
    provisions.filter((each) => each.level === level).map(({ id }) => id);
  const articles = idsOf('article');
  // What a notice issues stands in its annex: where the notice itself has no articles, those are meant.
  const own = articles.some((id) => !id.startsWith('fj'));
  const issues = !own && articles.some((id) => /^fj\d+-(?:.*-)?t1$/u.test(id));
  const count = (ids: readonly string[]): number => ids.filter((id) => issues || !id.startsWith('fj')).length;
  const body: RenderedBody = {
    html: toHtml(tree),
    outline,
    provisions,
    references,
    chapters: count(idsOf('chapter')),
    articles: count(articles),
    characters: provisions.reduce((sum, { text }) => sum + charactersOf(text), 0),
    wording: wordingOf(provisions),
  };
  return { body, problems: [] };
}

/** How many characters of a text are no white space, which is looked for only where it can be. */
function charactersOf(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code > 0x3000 && code < 0xfe00) || !/\s/u.test(text.charAt(at))) count += 1;
  }
  return count;
}

/** Finds the references of all blocks, links them, and counts their offsets from the head of their provision. */
function linkAll(blocks: readonly PlacedBlock[], structure: Structure, about: About): Reference[] {
  const references: Reference[] = [];
  const lengths = new Map<string, number>();
  const found = findReferences(blocks, structure, about);
  for (const [index, block] of blocks.entries()) {
    const provision = structure.anchors[index] ?? '';
    const before = lengths.get(provision);
    // The paragraphs of a provision are parted by line feeds in its text.
    const offset = before === undefined ? 0 : before + 1;
    lengths.set(provision, offset + block.text.length);
    const own = found[index] ?? [];
    if (own.length === 0) continue;
    const numbers = new Map<InBlock, number>();
    for (const each of own) {
      numbers.set(each, references.length);
      references.push({ ...each, provision, start: each.start + offset, end: each.end + offset });
    }
    linkReferences(block, own, (each) => numbers.get(each) ?? 0);
  }
  return references;
}
