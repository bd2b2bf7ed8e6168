/**
 * What no text of a paper can mean and no XML can hold: control characters but tab and line break, U+FFFE, U+FFFF, and
 * halves of surrogate pairs.
 */
const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\r(?!\n)|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const all = new RegExp(unprintable.source, 'g');

/** The first such character of a text: where it is, in UTF-16 units, and its name as U+0007. */
export function findUnprintable(text: string): { index: number; name: string } | undefined {
  const found = unprintable.exec(text);
  if (found === null) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { index: found.index, name: `U+${code}` };
}

/** A text without such characters. */
export const withoutUnprintable = (text: string): string => text.replaceAll(all, '');
