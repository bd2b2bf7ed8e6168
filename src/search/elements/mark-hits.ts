import '../../styles/hit-steps.css';
import { findMarks } from '../excerpt.ts';
import { parseQuery } from '../query.ts';
import { loadDictionary, loadFold } from './load-fold.ts';
import { make } from './make.ts';

/** Paragraphs of a document, none inside another. */
const blocks = 'h1, h2, h3, h4, h5, h6, p, li, td, th, dd';

/** Marks the words of a query in a document and offers the way from hit to hit. */
export async function markHits(article: HTMLElement, query: string): Promise<void> {
  const { words } = parseQuery(query, await loadFold(query));
  const phrases = words.flatMap((word) => word.phrases);
  const isTraditional = article.lang === 'zh-Hant';
  const fold = isTraditional ? await loadDictionary() : (text: string): string => text;
  for (const block of article.querySelectorAll<HTMLElement>(blocks)) {
    if (block.closest('.crumbs, .card-fold, .drawer, .printed') || block.querySelector(blocks)) continue;
    markBlock(block, phrases, fold);
  }
  const marks = [...article.querySelectorAll<HTMLElement>('mark[data-hit]')];
  offerSteps(article, query, marks);
}

/** Puts `mark` around what stands in a block, also where a phrase runs over several of its elements. */
function markBlock(block: HTMLElement, phrases: readonly string[], fold: (text: string) => string): void {
  const marks = findMarks(block.textContent, phrases, fold);
  if (marks.length === 0) return;
  const texts: { node: Text; start: number }[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let at = 0; walker.nextNode();) {
    const node = walker.currentNode as Text;
    texts.push({ node, start: at });
    at += node.length;
  }
  // From the end, so that the places before stay true while nodes are split.
  for (const { node, start } of texts.reverse()) {
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

/** The bar at the foot of the page: how many, which one, next, previous, take away. */
function offerSteps(article: HTMLElement, query: string, marks: readonly HTMLElement[]): void {
  const where = make('span', { role: 'status' });
  const bar = make('div', { class: 'hit-steps', role: 'group', 'aria-label': '文中命中' });
  let current = -1;
  const go = (step: number): void => {
    marks[current]?.removeAttribute('data-current');
    current = (current + step + marks.length) % marks.length;
    const mark = marks[current];
    mark?.setAttribute('data-current', '');
    mark?.scrollIntoView({ block: 'center' });
    where.textContent = `“${query}”第 ${current + 1} 处，共 ${marks.length} 处`;
  };
  const button = (text: string, act: () => void): HTMLButtonElement => {
    const made = make('button', { type: 'button' }, text);
    made.addEventListener('click', act);
    return made;
  };
  const close = (): void => {
    for (const mark of article.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
    article.normalize();
    bar.remove();
    history.replaceState(history.state, '', location.pathname + location.hash);
  };
  where.textContent = marks.length === 0 ? `本文没有“${query}”` : `“${query}”共 ${marks.length} 处`;
  bar.append(where);
  if (marks.length > 0)
    bar.append(
      button('上一处', () => go(-1)),
      button('下一处', () => go(1)),
    );
  bar.append(button('取消标记', close));
  document.body.append(bar);
  if (location.hash === '' && marks.length > 0) go(1);
  else current = Math.max(-1, firstAfterTarget(marks) - 1);
}

/** The first hit in or after the place that the address names, which the page was opened at. */
function firstAfterTarget(marks: readonly HTMLElement[]): number {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return 0;
  return marks.findIndex(
    (mark) =>
      target.contains(mark) ||
      (target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}
