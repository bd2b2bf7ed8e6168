import { isText, type Draft } from '../cleaners/cleaner.ts';
import type { ImportMessage, SourceBlock } from '../types.ts';
import { readRedHeadLine } from './red-head-line.ts';

/** How far down the frames of a head can stand. */
const reach = 6;

/**
 * Makes lines of what frames hold a red head: the cells of a table at the top, and the running head of the first page,
 * of which what is no head of a paper is left out and told.
 */
export function openHeadFrames(draft: Draft): { draft: Draft; messages: ImportMessage[] } {
  const messages: ImportMessage[] = [];
  const blocks = draft.blocks.flatMap((block, index): SourceBlock[] => {
    const cells = block.type === 'table' ? block.rows.flat().filter((cell) => cell.trim() !== '') : [];
    const isHead = cells.length > 0 && cells.every((cell) => readRedHeadLine(cell) !== undefined);
    const opened: SourceBlock[] =
      isHead && (index < reach || 'ofPageHead' in block)
        ? cells.map((text) => ({ type: 'paragraph', text, align: 'center' }))
        : [block];
    if (!('ofPageHead' in block)) return opened;
    const kept = opened.filter((each) => isText(each) && readRedHeadLine(each.text) !== undefined);
    for (const removed of opened
      .flatMap(wordsOf)
      .filter((words) => !kept.some((each) => wordsOf(each)[0] === words)))
      messages.push({ step: 'word', message: 'a running head or foot', removed });
    return kept;
  });
  return { draft: { ...draft, blocks }, messages };
}

const wordsOf = (block: SourceBlock): string[] =>
  block.type === 'table'
    ? block.rows.flat().filter((cell) => cell.trim() !== '')
    : 'text' in block
      ? [block.text]
      : [];
