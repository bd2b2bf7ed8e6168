import type { ImportMessage } from '../types.ts';
import { isText, rewriteText, type Cleaner } from './cleaner.ts';

/** A reading in brackets behind a Han character: 創(chuàng), 发（fā）. */
const gloss = /(?<=\p{Script=Han})[(（][ \t]*([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,6})[ \t]*[)）]/giu;
const toned = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]/iu;

/**
 * Takes away the readings that machine conversion wrote behind characters. A reading with a tone mark is one; one
 * without (de, le) counts only in a text that has several with tones.
 */
export const dropPinyinGlosses: Cleaner = (draft) => {
  const all = draft.blocks
    .filter(isText)
    .flatMap(({ text }) => [...text.matchAll(gloss)].map((match) => match[1] ?? ''));
  const withTone = all.filter((reading) => toned.test(reading)).length;
  if (withTone === 0) return { draft, messages: [] };
  const clean = rewriteText('pinyin-glosses', (text, tell) =>
    text.replaceAll(gloss, (removed, reading: string) => {
      if (!toned.test(reading) && withTone < 3) return removed;
      tell('a reading behind a character', removed);
      return '';
    }),
  );
  const result = clean(draft);
  return { draft: result.draft, messages: summarise(result.messages) };
};

/** One message for all: hundreds of readings are one finding. */
function summarise(messages: ImportMessage[]): ImportMessage[] {
  const [first] = messages;
  if (first === undefined) return [];
  const removed = messages.map((each) => each.removed).join('');
  return [{ ...first, message: `${messages.length} readings behind characters`, removed }];
}
