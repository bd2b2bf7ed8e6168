import { findMarks } from '../excerpt.ts';
import { asItIs } from '../fold-by-pairs.ts';
import { parseQuery } from '../query.ts';
import { loadDictionary, loadFold } from './load-fold.ts';
import { make } from './make.ts';

/** Paragraphs of a document, none inside another. */
const blocks = 'h1, h2, h3, h4, h5, h6, p, li, td, th, dd';

/** What stands in the article and is no part of its text. */
const furniture = '.crumbs, .card-fold, .drawer, .printed, .tail';

/** What stands in a paragraph and is no word of it: the call of a footnote, and the way back from it. */
const apart = '[data-footnote-ref], [data-footnote-backref]';

/** Marks the words of a query in a document by the rules of search; gives the first element of each hit. */
export async function markHits(article: HTMLElement, query: string): Promise<HTMLElement[]> {
  clearHits(article);
  const { words } = parseQuery(query, await loadFold(query));
  const phrases = words.flatMap((word) => word.phrases);
  const fold = article.lang === 'zh-Hant' ? await loadDictionary() : asItIs;
  for (const block of article.querySelectorAll<HTMLElement>(blocks)) {
    if (block.closest(furniture) !== null || block.querySelector(blocks) !== null) continue;
    const texts = textsOf(block);
    markBlock(texts, findMarks(texts.map(({ data }) => data).join(''), phrases, fold));
  }
  return [...article.querySelectorAll<HTMLElement>('mark[data-hit]')];
}

/** Takes all marks away. */
export function clearHits(article: HTMLElement): void {
  for (const mark of article.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  article.normalize();
}

/** The words of a block, in order. */
function textsOf(block: HTMLElement): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(apart) === null) texts.push(node);
  }
  return texts;
}

/** Puts `mark` around places of texts that stand one behind the other, also where a phrase runs over several of them. */
function markBlock(texts: readonly Text[], marks: readonly (readonly [number, number])[]): void {
  if (marks.length === 0) return;
  let end = 0;
  const placed = texts.map((node) => ({ node, start: (end += node.length) - node.length }));
  for (const { node, start } of placed) {
    // From the end, so that the places before stay true while the node is split.
    for (const [from, to] of [...marks].reverse()) {
      const left = Math.max(from - start, 0);
      const right = Math.min(to - start, node.length);
      if (left >= right) continue;
      const piece = node.splitText(left);
      piece.splitText(right - left);
      const mark = make('mark', from >= start ? { 'data-hit': '' } : {});
      piece.replaceWith(mark);
      mark.append(piece);
    }
  }
}
