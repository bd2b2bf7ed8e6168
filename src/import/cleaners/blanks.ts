import { rewriteText } from './cleaner.ts';

/** Blanks between two Han characters or around Chinese punctuation, which printed Chinese never has. */
const wrong =
  /(?<=[\p{Script=Han}，。；：、！？“”‘’（）《》〈〉〔〕【】])[ \u3000]+(?=[\p{Script=Han}，。；：、！？”’（）《》〈〉〔〕【】])/gu;

/** Lines in which blanks part things: a marker from its text, a title's two halves, names of a signature. */
const parting =
  /^(?:第[\s\u3000]?[^\s\u3000]{1,8}[\s\u3000]?[编編章节節条條](?:之\p{Script=Han}+)?|附[件表录]?\S{0,3}|[（(]?[一二三四五六七八九十\d]+[）)、.．])[\s\u3000]+/u;

/** A numbered heading glued to its text by one blank, the only mark of where it ends: 二、…的骨干 村看村…. */
const glued =
  /^(?:[零〇一二三四五六七八九十百]+、|[（(][零〇一二三四五六七八九十百]+[）)])[^。；！？\s\u3000]{6,60}[ \u3000]+/u;

/** Takes wrong blanks out of running text: only in lines long enough to be sentences, and not behind a marker. */
export const closeBlanks = rewriteText('blanks', (text, tell, block) => {
  if (block.type === 'note' || text.length < 30 || !/[。；，]/u.test(text)) return text;
  const head = (glued.exec(text) ?? parting.exec(text))?.[0] ?? '';
  const body = text.slice(head.length);
  if (!wrong.test(body)) return text;
  const closed = body.replaceAll(wrong, '');
  tell(`${body.length - closed.length} blanks inside a sentence`, ' '.repeat(body.length - closed.length));
  return head + closed;
});
