import { readMarker } from '../../structure/index.ts';
import type { ImportMessage, SourceBlock } from '../types.ts';
import { isText, placeOf, type Cleaner, type TextBlock } from './cleaner.ts';

/** Where a paragraph can end: after a sentence, a bracket, a colon. */
const ended = /[。！？；：:;!?”’"』」）)〕】》…—]$|[.．]$/u;

/** What can't begin a paragraph. */
const continues = /^[，。；、：！？）》”’】〕,;:!?)]/u;

/** A line shorter than this is a heading, a name or a date, and is not continued. */
const fullLine = 40;

/**
 * Joins paragraphs that a page break or a line end cut in two: the first stops in mid-sentence, the second opens no
 * place of its own. In sources whose lines are not those of a page, only what surely goes on is joined.
 */
export const joinBrokenParagraphs: Cleaner = (draft) => {
  const messages: ImportMessage[] = [];
  const blocks: SourceBlock[] = [];
  let gap: SourceBlock | null = null;
  for (const block of draft.blocks) {
    const last = blocks.at(-1);
    if (block.type === 'gap') {
      gap = block;
      continue;
    }
    if (last !== undefined && isText(last) && isText(block) && goesOn(last, block, draft.linewise)) {
      blocks[blocks.length - 1] = join(last, block);
      const message = `joined with the line before: ${last.text.slice(-6)}|${block.text.slice(0, 6)}`;
      messages.push({ step: 'broken-paragraphs', message, ...placeOf(block) });
    } else {
      if (gap !== null && blocks.length > 0) blocks.push(gap);
      blocks.push(block);
    }
    gap = null;
  }
  return { draft: { ...draft, blocks }, messages };
};

function goesOn(
  before: TextBlock & { type: string },
  after: TextBlock & { type: string },
  linewise: boolean,
): boolean {
  if (before.type === 'heading' || after.type === 'heading' || after.type === 'list-item') return false;
  if (ended.test(before.text)) return false;
  if (continues.test(after.text)) return true;
  if (!linewise) return /[，、]$/u.test(before.text) && readMarker(after.text) === null;
  if (before.text.length < fullLine && !/[，、]$/u.test(before.text)) return false;
  const marker = readMarker(after.text);
  // A reference cut in two: 依照本办法 / 第八条 / 规定的….
  return (
    marker === null ||
    (marker.row.name === 'article' && !marker.separated) ||
    /^[[［〔(（]\d{4}/u.test(after.text)
  );
}

function join<T extends TextBlock>(before: T, after: TextBlock): T {
  const shift = before.text.length;
  const moved =
    'bold' in after ? (after.bold ?? []).map(([start, end]) => [start + shift, end + shift] as const) : [];
  const bold = [...('bold' in before ? (before.bold ?? []) : []), ...moved];
  return { ...before, text: before.text + after.text, ...(bold.length > 0 ? { bold } : {}) };
}
