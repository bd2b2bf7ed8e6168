import type { ImportMessage, SourceBlock } from '../types.ts';
import { isText, placeOf, type Cleaner } from './cleaner.ts';

/** A repeat is surely one from this many characters on: refrains and lists of names are shorter. */
const least = 40;

/**
 * Takes away a stretch of text that stands twice in a row, word for word, as pages with a version for phones have it.
 * One that differs in a character stays: whether it is a repeat is for a person to say.
 */
export const dropDuplicates: Cleaner = (draft) => {
  const texts = draft.blocks.filter(isText);
  const words = texts.map(({ text }) => text.trim());
  const lastAt = new Map<string, number>();
  const gone = new Set<SourceBlock>();
  for (let at = 0; at < texts.length; at += 1) {
    const before = lastAt.get(words[at] ?? '');
    const length = before === undefined ? 0 : at - before;
    if (before !== undefined && repeats(words, before, length)) {
      for (const block of texts.slice(at, at + length)) gone.add(block);
      at += length - 1;
      continue;
    }
    lastAt.set(words[at] ?? '', at);
  }
  const messages: ImportMessage[] = [];
  const blocks = draft.blocks.filter((block) => {
    if (!isText(block) || !gone.has(block)) return true;
    const message = 'the same text as the one before it';
    messages.push({ step: 'duplicates', message, removed: block.text, ...placeOf(block) });
    return false;
  });
  return { draft: { ...draft, blocks }, messages };
};

/** Whether the stretch of that length comes again right behind itself, and is long enough. */
function repeats(words: readonly string[], start: number, length: number): boolean {
  if (start + 2 * length > words.length) return false;
  let characters = 0;
  for (let index = start; index < start + length; index += 1) {
    if (words[index] !== words[index + length]) return false;
    characters += words[index]?.length ?? 0;
  }
  return characters >= least;
}
