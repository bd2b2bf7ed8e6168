import type { ImportMessage } from '../types.ts';
import { isText, placeOf, type Cleaner, type TextBlock } from './cleaner.ts';

/** The head of a call-out that an archive set before the text: [!NOTE] 相关通知. */
const callOut = /^\[!(?:NOTE|TIP|INFO|IMPORTANT|WARNING|CAUTION)\]/u;

/** Takes away the press notices that stand as a call-out before the text; other quotations are of the paper. */
export const dropPressNotices: Cleaner = (draft) => {
  const messages: ImportMessage[] = [];
  const gone = new Set<TextBlock>();
  let inside = false;
  for (const block of draft.blocks) {
    if (!isText(block)) {
      if (block.type === 'gap') inside = false;
      continue;
    }
    const quoted = 'quoted' in block && block.quoted === true;
    if (quoted && callOut.test(block.text)) inside = true;
    if (!quoted) inside = false;
    if (inside) gone.add(block);
  }
  const blocks = draft.blocks.filter((block) => {
    if (!isText(block) || !gone.has(block)) return true;
    messages.push({
      step: 'press-notices',
      message: 'a notice set before the text',
      removed: block.text,
      ...placeOf(block),
    });
    return false;
  });
  return { draft: { ...draft, blocks }, messages };
};
