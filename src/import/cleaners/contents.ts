import { readMarker } from '../../structure/index.ts';
import type { ImportMessage } from '../types.ts';
import { isText, placeOf, type Cleaner, type TextBlock } from './cleaner.ts';

/**
 * Takes away the table of contents: a run of headings with nothing between them that all come again further down.
 * It may stand under 目录 or without a title, and often has no end mark.
 */
export const dropContents: Cleaner = (draft) => {
  const texts = draft.blocks.filter(isText);
  const titleAt = texts.findIndex(({ text }) => /^目[\s\u3000]*[录錄次]$/u.test(text));
  const start = titleAt === -1 ? texts.findIndex(isDivision) : titleAt + 1;
  if (start === -1) return { draft, messages: [] };
  const seen = new Set<string>();
  let end = start;
  while (end < texts.length && isEntry(texts[end]) && !beginsAgain(texts[end], seen)) {
    seen.add(keyOf(texts[end]));
    end += 1;
  }
  const later = [...new Set(texts.slice(end).map(keyOf))];
  const entries = texts.slice(start, end);
  const keys = entries.map(keyOf);
  // A long heading may stand on two lines in the table and on one further down.
  const repeated = keys.filter((key, index) =>
    later.some(
      (each) =>
        each === key || each === key + (keys[index + 1] ?? '') || each === (keys[index - 1] ?? '') + key,
    ),
  ).length;
  if (entries.length < 2 || repeated < entries.length * 0.6) return { draft, messages: [] };
  const gone = new Set<TextBlock>(texts.slice(titleAt === -1 ? start : titleAt, end));
  const messages: ImportMessage[] = [];
  const blocks = draft.blocks.filter((block) => {
    if (!isText(block) || !gone.has(block)) return true;
    messages.push({
      step: 'contents',
      message: 'the table of contents',
      removed: block.text,
      ...placeOf(block),
    });
    return false;
  });
  return { draft: { ...draft, blocks }, messages };
};

const divisions = new Set(['part', 'subpart', 'chapter', 'section']);

/** 第五篇, 第一部分: divisions of plans, which the grammar of regulations does not have. */
const volume = /^第[\s\u3000]*[零〇一二三四五六七八九十\d]+[\s\u3000]*(?:篇|部分|板块)/u;

const isDivision = ({ text }: TextBlock): boolean =>
  divisions.has(readMarker(text)?.row.name ?? '') || volume.test(text);

/** Whether a line is the first heading of the text itself; sections may bear one name in several chapters. */
const beginsAgain = (block: TextBlock | undefined, seen: ReadonlySet<string>): boolean =>
  seen.has(keyOf(block)) && readMarker(block?.text ?? '')?.row.name !== 'section';

/** A line of a table of contents: short, with no sentence in it, perhaps dots and a page number behind. */
function isEntry(block: TextBlock | undefined): block is TextBlock {
  if (block === undefined || block.text.length > 50 || /[。；]$/u.test(block.text)) return false;
  const marker = readMarker(block.text);
  if (marker !== null) return marker.row.name !== 'article';
  return block.text.length <= 20 || volume.test(block.text);
}

/** Headings are the same up to blanks, page numbers and leader dots. */
function keyOf(block: TextBlock | undefined): string {
  return (block?.text ?? '').replaceAll(/[\s\u3000]|[.…·]{2,}.*$|[(（]?\d+[)）]?$/gu, '');
}
