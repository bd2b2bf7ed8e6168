import { closeBlanks } from './cleaners/blanks.ts';
import { joinBrokenEvents } from './cleaners/broken-events.ts';
import { joinBrokenParagraphs } from './cleaners/broken-paragraphs.ts';
import { cleanCharacters } from './cleaners/characters.ts';
import type { Cleaner, Draft } from './cleaners/cleaner.ts';
import { dropContents } from './cleaners/contents.ts';
import { dropDuplicates } from './cleaners/duplicates.ts';
import { dropFurniture } from './cleaners/furniture.ts';
import { joinHardWraps } from './cleaners/hard-wraps.ts';
import { dropPageNumbers } from './cleaners/page-numbers.ts';
import { partRunTogether } from './cleaners/run-together.ts';
import { partGluedArticles } from './cleaners/glued-articles.ts';
import { readLabels } from './cleaners/labels.ts';
import { dropOtherTitles } from './cleaners/other-titles.ts';
import { dropPinyinGlosses } from './cleaners/pinyin-glosses.ts';
import { dropPressNotices } from './cleaners/press-notices.ts';
import { dropStrayTags } from './cleaners/stray-tags.ts';
import { takeStatusLines } from './cleaners/status-lines.ts';
import type { ImportMessage } from './types.ts';

/** What is taken from the page before its head is read: everything that is not of the paper. */
export const pageCleaners: readonly Cleaner[] = [
  dropPageNumbers,
  partRunTogether,
  joinHardWraps,
  cleanCharacters,
  dropStrayTags,
  dropPinyinGlosses,
  readLabels,
  takeStatusLines,
  dropPressNotices,
  dropFurniture,
  joinBrokenEvents,
];

/** What is mended in the text behind the head. */
export const textCleaners: readonly Cleaner[] = [
  dropOtherTitles,
  dropDuplicates,
  dropContents,
  joinBrokenParagraphs,
  partGluedArticles,
  closeBlanks,
];

/** Runs cleaners one after the other and gathers what they say. */
export function clean(
  draft: Draft,
  cleaners: readonly Cleaner[],
): { draft: Draft; messages: ImportMessage[] } {
  const messages: ImportMessage[] = [];
  const cleaned = cleaners.reduce((before, cleaner) => {
    const result = cleaner(before);
    // One by one: a spread of more than some 100,000 would be too much for the stack.
    for (const message of result.messages) messages.push(message);
    return result.draft;
  }, draft);
  return { draft: cleaned, messages };
}
