import { readMarker, type Marker } from '../structure/index.ts';
import { closes } from './annexes.ts';
import { isText, type TextBlock } from './cleaners/cleaner.ts';
import type { SourceBlock } from './types.ts';

/*
 * What tells the head of an article, a heading and a run-in heading from running text, by the looks of a line and of
 * its neighbours.
 */

/** What can follow the words of a reference at the head of a line, and never the number of an article or chapter. */
export const reference = /^(?:规定|規定|的|至|到|、|和|或|及|与|所|款|项(?!目)|項(?!目)|之|中|以|修改|第)/u;

/** Whether a sentence ends outside every quotation that it opens: not 将第一条修改为：“为了…。 */
export const quotesClose = (text: string): boolean =>
  (text.match(/[“「]/gu)?.length ?? 0) === (text.match(/[”」]/gu)?.length ?? 0) &&
  (text.match(/"/gu)?.length ?? 0) % 2 === 0;

/** Whether a line that opens with 第N条 is that article: set in bold, a list item, or parted by a blank. */
export function isArticle(block: TextBlock & { type: string }, marker: Marker | null): boolean {
  if (marker?.row.name !== 'article') return false;
  if (block.type === 'list-item' || block.type === 'heading' || isBold(block)) return true;
  return marker.separated && !reference.test(marker.rest);
}

export const isBold = (block: TextBlock): boolean =>
  'bold' in block && block.bold?.some(([start, end]) => start <= 1 && end >= 3) === true;

/** 第一部分　指导思想 on a line of its own. */
export const isPart = (text: string): boolean =>
  /^第[一二三四五六七八九十]{1,3}(?:部分|篇|板块)(?:[\s\u3000、：:]|$)/u.test(text.trim()) &&
  isShort(text.trim()) &&
  text.length <= 40;

/** Short lines without a mark that an article follows and that nothing before runs into; two at least make them headings. */
export function bareHeadings(texts: readonly (TextBlock & { type: string })[]): ReadonlySet<TextBlock> {
  const bare = texts.filter((block, at) => {
    const next = texts[at + 1];
    const before = texts[at - 1];
    return (
      next !== undefined &&
      readMarker(next.text)?.row.name === 'article' &&
      /^(?:[一二三四五六七八九十]+、[\s\u3000]*)?\p{Script=Han}(?:[\s\u3000]*\p{Script=Han}){1,19}$/u.test(
        block.text.trim(),
      ) &&
      (readMarker(block.text)?.row.depth ?? 1) === 1 &&
      (before === undefined || /[。；]$/u.test(before.text.trim()) || isArticle(next, readMarker(next.text)))
    );
  });
  return new Set(bare.length >= 2 ? bare : []);
}

/** Short enough for a heading, and no sentence. */
export const isShort = (text: string): boolean => text.length <= 60 && !/[。；，]/u.test(text);

/** Whether a line that `next` follows is a heading of a plan or speech, with or without a mark of its level. */
export function isHeadingLine(
  block: TextBlock & { type: string },
  text: string,
  marker: Marker | null,
  next: SourceBlock | undefined,
): boolean {
  if (text.length > 80 || next === undefined || !('text' in next)) return false;
  if (block.type === 'heading') return true;
  // （一）严格标准条件。 alone on its line, with its text below.
  const closed =
    marker !== null &&
    (marker.row.depth === 1 || marker.row.depth === 2) &&
    /^[^。；！？：]{4,40}。$/u.test(text) &&
    isText(next) &&
    !closes.test(next.text.trim()) &&
    readMarker(next.text)?.row !== marker.row &&
    (readMarker(next.text)?.row.depth ?? 0) !== 1 &&
    (next.text.length > text.length || (readMarker(next.text)?.row.depth ?? 0) > marker.row.depth);
  if (!closed && /[。；！？…，,;：:]$|[。；].|：“/u.test(text)) return false;
  const allBold =
    'bold' in block && block.bold?.some(([start, end]) => start === 0 && end === text.length) === true;
  if (marker === null || marker.row.depth === 0) return allBold && text.length <= 50;
  // 1. opens items as often as headings: only with a longer text below it is it one.
  if (marker.row.depth >= 3)
    return (
      allBold ||
      (text.length <= 40 &&
        isText(next) &&
        next.text.length > 60 &&
        readMarker(next.text)?.row !== marker.row)
    );
  return text.length <= 70;
}

/**
 * Paragraphs whose first sentences are short and open with the same two characters (注重…。 注重…。 注重…。): three or
 * more in a row are sections with run-in headings.
 */
export function repeatedOpenings(texts: readonly (TextBlock & { type: string })[]): ReadonlySet<SourceBlock> {
  const found = new Set<SourceBlock>();
  let run: (SourceBlock & TextBlock)[] = [];
  let opening = '';
  const close = (): void => {
    if (run.length >= 3) for (const block of run) found.add(block);
    run = [];
  };
  for (const block of texts) {
    const first = /^(\p{Script=Han}{2})[^。；：！？]{4,34}。(?=.{20})/u.exec(block.text);
    if (first === null || first[1] !== opening) close();
    if (first === null) continue;
    opening = first[1] ?? '';
    run.push(block as SourceBlock & TextBlock);
  }
  close();
  return found;
}
