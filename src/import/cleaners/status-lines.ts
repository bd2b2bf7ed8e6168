import { readStatusLine } from '../describe/status-words.ts';
import type { ImportMessage } from '../types.ts';
import { isText, placeOf, type Cleaner } from './cleaner.ts';

/** How many lines from the top and from the end a site's note on a paper's force stands. */
const top = 12;
const foot = 4;

/** Lines of a site that say whether a paper is in force (【失效】, 本文件已被《…》废止): kept as what the source says. */
export const takeStatusLines: Cleaner = (draft) => {
  const messages: ImportMessage[] = [];
  const texts = draft.blocks.filter(isText);
  const near = new Set([...texts.slice(0, top), ...texts.slice(-foot)]);
  const found: string[] = [];
  const blocks = draft.blocks.filter((block) => {
    // A paper that is nothing but such a line would be left empty.
    if (!isText(block) || !near.has(block) || texts.length < 2) return true;
    if (readStatusLine(block.text) === undefined) return true;
    found.push(block.text.trim());
    messages.push({
      step: 'validity',
      message: 'what the source says of its force is kept in the description',
      removed: block.text.trim(),
      ...placeOf(block),
    });
    return false;
  });
  if (found.length === 0) return { draft, messages };
  return {
    draft: { ...draft, blocks, properties: { ...draft.properties, statusLines: found.join('\n') } },
    messages,
  };
};
