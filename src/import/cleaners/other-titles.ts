import type { ImportMessage, SourceBlock } from '../types.ts';
import { isText, placeOf, type Cleaner, type TextBlock } from './cleaner.ts';

/** A line that a paper may well end with: signature, date, annex, note, contact, a name with an office, a list. */
const paperEnd =
  /^(?:附|注|（|\(|抄送|主送|联系|二[〇○]|\d{4}年)|年\d{1,2}月\d{1,2}日$|[一二三四五六七八九十]+月[一二三四五六七八九十]+日$|(?:委员会|政府|办公厅|办公室|委|局|部|厅|院|法院|检察院|会|长|主任|书记|主席|名单|表|图)$|[：:\t]|[ \u3000]{2}/u;

/** How many short lines in a row, with nothing of a sentence in them, are surely no end of a paper. */
const many = 4;

/** A file that a site offers to take away: 《某某讲话.doc》. */
const offered = /\.(?:docx?|pdf|txt)[》”"]?$/u;

/**
 * Takes away the lists of other titles at the foot of a page: a run of short lines without any end of sentence, of
 * which some are links, or files to take away, or many and like the paper's own title. Lists of the paper stay.
 */
export const dropOtherTitles: Cleaner = (draft) => {
  const texts = draft.blocks.filter(isText);
  let start = texts.length;
  while (start > 0 && isTitleLike(texts[start - 1])) start -= 1;
  const run = texts.slice(start);
  const title = draft.properties['printedTitle'] ?? '';
  const evident =
    run.some((block) => offered.test(block.text) || ('linked' in block && block.linked === true)) ||
    (run.length >= many && run.filter(({ text }) => isLike(text, title)).length * 2 >= run.length);
  if (!evident || start === 0) return { draft, messages: [] };
  const gone = new Set<SourceBlock>(run);
  const messages: ImportMessage[] = [];
  const blocks = draft.blocks.filter((block) => {
    if (!isText(block) || !gone.has(block)) return true;
    const message = 'titles of other papers';
    messages.push({ step: 'other-titles', message, removed: block.text, ...placeOf(block) });
    return false;
  });
  return { draft: { ...draft, blocks }, messages };
};

/** Whether two titles share three pairs of characters, or all that the shorter has. */
function isLike(text: string, title: string): boolean {
  const pairs = Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const shared = pairs.filter((pair) => title.includes(pair)).length;
  return shared >= Math.min(3, pairs.length);
}

function isTitleLike(block: TextBlock | undefined): boolean {
  if (block === undefined || block.type === 'heading') return false;
  const { text } = block;
  return (
    text.length <= 40 &&
    !/[。；！？，：:;]$/u.test(text) &&
    (!paperEnd.test(text) || offered.test(text)) &&
    !/^[一二三四五六七八九十第（(\d]/u.test(text)
  );
}
