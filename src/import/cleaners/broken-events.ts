import type { ImportMessage, SourceBlock } from '../types.ts';
import { isText, placeOf, type Cleaner } from './cleaner.ts';
import { joinBlocks } from './join-blocks.ts';

/** How far down dated events stand, and over how many lines they are broken at most. */
const reach = 30;
const mostLines = 10;

/** The opening of a bracket of events: （2020年10月30日…. */
const opening = /^[（(][\s\u3000]*(?:\d{4}|[一二][〇○零九八〇\p{Script=Han}]{3})[\s\u3000]*年/u;

/** A line that an event ends: the next one is a line of its own. */
const whole = /(?:通过|修正|修订|公布|发布|批准|施行|印发)[，,；;]?$/u;

/** Joins the lines of a bracket of dated events under the title, which files made from Word break anywhere. */
export const joinBrokenEvents: Cleaner = (draft) => {
  const messages: ImportMessage[] = [];
  const blocks: SourceBlock[] = [];
  let open = 0;
  for (const [index, block] of draft.blocks.entries()) {
    const last = blocks.at(-1);
    if (open > 0 && last !== undefined && isText(last) && isText(block) && block.type !== 'heading') {
      open = isOpen(last.text + block.text) ? open - 1 : 0;
      if (!whole.test(last.text.trimEnd())) {
        blocks[blocks.length - 1] = joinBlocks(last, block);
        const message = `joined with the line before: ${last.text.slice(-6)}|${block.text.slice(0, 6)}`;
        messages.push({ step: 'broken-paragraphs', message, ...placeOf(block) });
        continue;
      }
    } else open = 0;
    if (index < reach && isText(block) && opening.test(block.text) && isOpen(block.text)) open = mostLines;
    blocks.push(block);
  }
  return { draft: { ...draft, blocks }, messages };
};

const isOpen = (text: string): boolean =>
  (text.match(/[（(]/gu) ?? []).length > (text.match(/[）)]/gu) ?? []).length;
