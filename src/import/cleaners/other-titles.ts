import type { ImportMessage, SourceBlock } from '../types.ts';
import { isText, placeOf, type Cleaner, type TextBlock } from './cleaner.ts';

/** A line that a paper may well end with: signature, date, annex, note, contact. */
const paperEnd =
  /^(?:附|注|（|\(|抄送|主送|联系|二[〇○]|\d{4}年)|年\d{1,2}月\d{1,2}日$|[一二三四五六七八九十]+月[一二三四五六七八九十]+日$|(?:委员会|政府|办公厅|办公室|委|局|部|厅|院|法院|检察院|会)$/u;

/** How many short lines in a row, with nothing of a sentence in them, are surely no end of a paper. */
const many = 4;

/** Takes away the lists of other titles at the foot of a page: a run of short lines without any end of sentence. */
export const dropOtherTitles: Cleaner = (draft) => {
  const texts = draft.blocks.filter(isText);
  let start = texts.length;
  while (start > 0 && isTitleLike(texts[start - 1])) start -= 1;
  const run = new Set<SourceBlock>(texts.slice(start));
  const known = /\.(?:doc|docx|pdf|txt)[》”"]?$/u;
  const evident =
    run.size >= many ||
    [...run].some(
      (block) => ('text' in block && known.test(block.text)) || ('linked' in block && block.linked === true),
    );
  if (!evident || start === 0) return { draft, messages: [] };
  const messages: ImportMessage[] = [];
  const blocks = draft.blocks.filter((block) => {
    if (!isText(block) || !run.has(block)) return true;
    messages.push({
      step: 'other-titles',
      message: 'titles of other papers',
      removed: block.text,
      ...placeOf(block),
    });
    return false;
  });
  return { draft: { ...draft, blocks }, messages };
};

function isTitleLike(block: TextBlock | undefined): boolean {
  if (block === undefined || block.type === 'heading') return false;
  const { text } = block;
  return (
    text.length <= 40 &&
    !/[。；！？，：:;]$/u.test(text) &&
    !paperEnd.test(text) &&
    !/^[一二三四五六七八九十第（(\d]/u.test(text)
  );
}
