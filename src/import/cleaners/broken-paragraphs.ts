import { readMarker } from '../../structure/index.ts';
import type { ImportMessage, SourceBlock } from '../types.ts';
import { isText, placeOf, type Cleaner, type TextBlock } from './cleaner.ts';
import { joinBlocks } from './join-blocks.ts';

/** Where a paragraph can end: after a sentence, a bracket, a colon. */
const ended = /[。！？；：:;!?”’"』」）)〕】》…—]$|[.．]$/u;

/** What can't begin a paragraph. */
const continues = /^[，。；、：！？）》”’】〕,;:!?)]/u;

/** A line shorter than this is a heading, a name or a date, and is not continued. */
const fullLine = 40;

/** How much of a paragraph's end says whether it goes on. */
const reach = 200;

/** A line shorter than this is no sentence that a reference could end. */
const shortest = 12;

/**
 * Joins paragraphs that a page break or a line end cut in two: the first stops in mid-sentence, the second opens no
 * place of its own. In sources whose lines are not those of a page, only what surely goes on is joined.
 */
export const joinBrokenParagraphs: Cleaner = (draft) => {
  const messages: ImportMessage[] = [];
  const blocks: SourceBlock[] = [];
  let gap: SourceBlock | null = null;
  for (const [index, block] of draft.blocks.entries()) {
    const last = blocks.at(-1);
    if (block.type === 'gap') {
      gap = block;
      continue;
    }
    if (
      last !== undefined &&
      isText(last) &&
      isText(block) &&
      (goesOn(last, block, draft.linewise, nextText(draft.blocks, index)) ||
        (draft.format === 'markdown' && gap === null && isSoftBreak(last, block)))
    ) {
      blocks[blocks.length - 1] = joinBlocks(last, block);
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
  next: string,
): boolean {
  if (before.type === 'heading' || after.type === 'heading' || after.type === 'list-item') return false;
  const end = before.text.slice(-reach);
  if (ended.test(end)) return false;
  if (continues.test(after.text)) return true;
  // A reference cut in two or three: 依照本办法 / 第八条 / 规定的…; an article alone on its line has its text below.
  if (articleAlone.test(after.text.trim()) && goesOnFromArticle.test(next)) return true;
  if (endsInArticle.test(end) && !articleAlone.test(end.trim()) && goesOnFromArticle.test(after.text))
    return true;
  if (!linewise)
    return readMarker(after.text) === null && (/[，、]$/u.test(end) || isCutOff(end, after.text));
  // Events stand one a line, each behind its date.
  if (datedLine.test(before.text) && datedLine.test(after.text)) return false;
  const marker = readMarker(after.text);
  // A reference cut in two, in a line however short: 并按照本制度 / 第一条的规定报告.
  if (marker?.row.name === 'article' && !marker.separated && goesOnFromArticle.test(marker.rest))
    return before.text.length >= shortest;
  if (before.text.length < fullLine && !/[，、,]$/u.test(end)) return false;
  // Blanks part the number of a paper from the one who signs it: such a line is whole.
  if (/\S[ \u3000]{3,}\S/u.test(before.text.slice(0, reach))) return false;
  return (
    marker === null ||
    (marker.row.name === 'article' && !marker.separated) ||
    /^[[［〔(（]\d{4}/u.test(after.text)
  );
}

/** A line of Markdown that the next one, with no empty line between, goes on from: its sentence or bracket is open. */
function isSoftBreak(before: TextBlock & { type: string }, after: TextBlock & { type: string }): boolean {
  if (before.type === 'heading' || after.type !== 'paragraph' || ended.test(before.text)) return false;
  if (event.test(before.text) || before.text.length < shortest) return false;
  const marker = readMarker(after.text);
  if (marker !== null && (marker.row.name !== 'article' || marker.separated)) return false;
  const opened = (before.text.match(/[（(]/gu) ?? []).length > (before.text.match(/[）)]/gu) ?? []).length;
  return opened || (before.text.length >= fullLine / 2 && /[，。；]/u.test(before.text));
}

/** A dated event ends with what happened, and the next stands on a line of its own. */
const event = /(?:通过|修正|修订|公布|发布|批准|施行|印发)$/u;

const datedLine =
  /^[\s\u3000（(]*(?:中[華华])?(?:民[國国])?[\s\u3000]*[\d零〇○一二三四五六七八九十]{2,4}[\s\u3000]*年[\s\u3000]*[\d一二三四五六七八九十]{1,2}[\s\u3000]*月/u;

const number = '[零〇○一二三四五六七八九十百千]+';
const articleAlone = new RegExp(`^第${number}条(?:之${number})?$`, 'u');
const endsInArticle = new RegExp(`第${number}条$`, 'u');
const goesOnFromArticle = /^(?:规定|的|所|第[一二三四五六七八九十]{1,3}[款项]|、|和|至|或者)/u;

/** A sentence that stops at a word which can't end one. */
const isCutOff = (before: string, after: string): boolean =>
  before.length >= fullLine / 2 &&
  /[，。]/u.test(before) &&
  (/(?:适用于|依照|按照|根据|违反|符合|以及|或者|并且|对于|关于|属于|的|和|及|与|或|在|由|向|对|为|将)$/u.test(
    before,
  ) ||
    /^(?:规定的|的)/u.test(after));

function nextText(blocks: readonly SourceBlock[], index: number): string {
  const next = blocks.slice(index + 1, index + 4).find(isText);
  return next?.text.trim() ?? '';
}
