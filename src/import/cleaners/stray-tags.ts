import { rewriteText } from './cleaner.ts';

/** Names of HTML elements that a badly converted page leaves in its text. */
const names =
  'a|abbr|acronym|address|article|aside|b|big|blockquote|body|br|button|center|cite|code|dd|del|details|div|dl|dt|em|fieldset|font|form|h[1-6]|hr|html|i|img|input|ins|label|legend|li|link|menu|meta|nav|ol|optgroup|option|p|pre|s|samp|script|section|select|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video';
const tag = new RegExp(`</?(?:${names})(?:\\s[^<>]*)?/?>`, 'giu');

/** Takes HTML tags out of text; ＜…＞ and <…> around Chinese words are title marks and stay. */
export const dropStrayTags = rewriteText('stray-tags', (text, tell) => {
  if (!tag.test(text)) return text;
  const rest = text.replaceAll(tag, (removed) => {
    tell('a tag of a converted page', removed);
    return '';
  });
  // A bullet that only held tags goes with them.
  if (!/^[\s•·●▪◦-]*$/u.test(rest)) return rest;
  if (rest !== '') tell('a bullet without text', rest);
  return '';
});
