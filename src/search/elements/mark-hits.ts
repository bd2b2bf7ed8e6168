import { findMarks } from '../excerpt.ts';
import { asItIs } from '../fold-by-pairs.ts';
import { parseQuery } from '../query.ts';
import { loadDictionary, loadFold } from './load-fold.ts';
import { make } from './make.ts';

/** Paragraphs of a document, none inside another. */
const blocks = 'h1, h2, h3, h4, h5, h6, p, li, td, th, dd';

/** What stands in the article and is no part of its text. */
const furniture = '.crumbs, .card-fold, .drawer, .printed, .tail';

/** Marks the words of a query in a document by the rules of search; gives the first element of each hit. */
export async function markHits(article: HTMLElement, query: string): Promise<HTMLElement[]> {
  clearHits(article);
  const { words } = parseQuery(query, await loadFold(query));
  const phrases = words.flatMap((word) => word.phrases);
  const fold = article.lang === 'zh-Hant' ? await loadDictionary() : asItIs;
  for (const block of article.querySelectorAll<HTMLElement>(blocks)) {
    if (block.closest(furniture) !== null || block.querySelector(blocks) !== null) continue;
    markBlock(block, findMarks(block.textContent, phrases, fold));
  }
  return [...article.querySelectorAll<HTMLElement>('mark[data-hit]')];
}

/** Takes all marks away. */
export function clearHits(article: HTMLElement): void {
  for (const mark of article.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  article.normalize();
}

/** Puts `mark` around places of a block, also where a phrase runs over several of its elements. */
function markBlock(block: HTMLElement, marks: readonly (readonly [number, number])[]): void {
  if (marks.length === 0) return;
  const texts: { node: Text; start: number }[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let at = 0; walker.nextNode();) {
    const node = walker.currentNode as Text;
    texts.push({ node, start: at });
    at += node.length;
  }
  for (const { node, start } of texts) {
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
