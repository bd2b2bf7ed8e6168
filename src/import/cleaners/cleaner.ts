import type { ImportMessage, SourceBlock, TextRange } from '../types.ts';

/** What the source says of itself, gathered by readers and cleaners: `来源` → 中国组织人事报. */
export type Properties = Record<string, string>;

/** The text blocks of a source with what is known of it so far. */
export interface Draft {
  blocks: SourceBlock[];
  properties: Properties;
  /** The format that was read: text, markdown, html, mht, docx, doc, pdf. */
  format: string;
  /** Whether lines of the source are lines of the page, so that paragraphs may be broken over them. */
  linewise: boolean;
}

/** One step of cleaning: takes a draft, gives a new one and says what it took away and why. */
export type Cleaner = (draft: Draft) => { draft: Draft; messages: ImportMessage[] };

/** A block that holds a line of text. */
export type TextBlock = Extract<SourceBlock, { text: string }>;

/** Whether a block holds text (and is no table, note or gap). */
export const isText = (block: SourceBlock): block is Exclude<TextBlock, { type: 'note' }> =>
  block.type === 'paragraph' || block.type === 'heading' || block.type === 'list-item';

/** The place of a block for messages. */
export const placeOf = ({ line }: SourceBlock): { line?: number } => (line === undefined ? {} : { line });

/** Makes a cleaner that takes whole text blocks away, each for the reason that `judge` gives, or keeps them. */
export function dropBlocks(
  step: string,
  judge: (block: TextBlock, index: number, draft: Draft) => string | null,
): Cleaner {
  return (draft) => {
    const messages: ImportMessage[] = [];
    const blocks = draft.blocks.filter((block, index) => {
      const reason = isText(block) ? judge(block, index, draft) : null;
      if (reason === null || !isText(block)) return true;
      messages.push({ step, message: reason, removed: block.text.trim(), ...placeOf(block) });
      return false;
    });
    return { draft: { ...draft, blocks }, messages };
  };
}

/** Makes a cleaner that rewrites the text of blocks; `rewrite` tells by `tell` what it took away. */
export function rewriteText(
  step: string,
  rewrite: (text: string, tell: (message: string, removed: string) => void, block: TextBlock) => string,
): Cleaner {
  return (draft) => {
    const messages: ImportMessage[] = [];
    const blocks = draft.blocks.map((block): SourceBlock => {
      const tell = (message: string, removed: string): void => {
        messages.push({ step, message, removed, ...placeOf(block) });
      };
      if (block.type === 'table') {
        const cell: TextBlock = { type: 'paragraph', text: '' };
        return { ...block, rows: block.rows.map((row) => row.map((text) => rewrite(text, tell, cell))) };
      }
      if (!('text' in block)) return block;
      const text = rewrite(block.text, tell, block);
      return text === block.text ? block : withText(block, text);
    });
    return {
      draft: { ...draft, blocks: blocks.filter((each) => !('text' in each) || each.text !== '') },
      messages,
    };
  };
}

/** A block with another text; bold and struck ranges are kept where the text only lost characters. */
export function withText<T extends TextBlock>(block: T, text: string): T {
  const changed = { ...block, text };
  if (!('bold' in changed || 'struck' in changed)) return changed;
  const move = rangeMover(block.text, text);
  if (changed.bold !== undefined) changed.bold = move(changed.bold);
  if (changed.struck !== undefined) changed.struck = move(changed.struck);
  return changed;
}

/** Moves ranges of one text to the same characters in another that has a few less or more. */
export function rangeMover(before: string, after: string): (ranges: readonly TextRange[]) => TextRange[] {
  const map = alignment(before, after);
  return (ranges) =>
    ranges
      .map(([start, end]): TextRange => [map[start] ?? after.length, map[end] ?? after.length])
      .filter(([start, end]) => end > start);
}

/** For each position of `before` the position in `after`, which is `before` with characters left out or added. */
function alignment(before: string, after: string): number[] {
  const map: number[] = [];
  let to = 0;
  for (let from = 0; from < before.length; from += 1) {
    const found = after.indexOf(before.charAt(from), to);
    map.push(to);
    if (found !== -1 && found - to < 4) to = found + 1;
  }
  map.push(to);
  return map;
}
