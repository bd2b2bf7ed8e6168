import { UnreadableFile, type ImportMessage } from '../../types.ts';

/** Characters that say nothing: private, undecoded, control ones. */
const unknown = /[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000E-\u001F]|[\u{F0000}-\u{10FFFF}]/gu;

/** Letters of the scripts that papers are written in; numbers of glyphs look like letters of any other. */
const usual =
  /[A-Za-z\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Greek}\p{Script=Cyrillic}\u00c0-\u024fａ-ｚＡ-Ｚ々〇]/u;

const noCharacters = (): UnreadableFile =>
  new UnreadableFile(
    'the PDF does not say which characters its fonts draw: its text cannot be told',
    'Import the Word file it was made from, or let a program for text recognition (OCR) read it.',
  );

/**
 * Refuses a PDF without a text layer (a scan), and one whose fonts say nothing of their characters: what comes out is
 * private characters, numbers of glyphs ($%&'()*+), or stops alone. Where only some are not told, that is for review.
 */
export function checkCharacters(text: string, pages: number): ImportMessage[] {
  const seen = text.replaceAll(/\s/gu, '');
  if (seen.length < Math.max(1, Math.min(20, pages * 3))) {
    throw new UnreadableFile(
      `the PDF has ${pages} page${pages === 1 ? '' : 's'} of pictures and no text layer: it is a scan`,
      'Let a program for text recognition (OCR) read it, check the text against the scan, and import that.',
    );
  }
  const lost = (seen.match(unknown) ?? []).length;
  const letters = seen.match(/\p{L}/gu) ?? [];
  const strange = letters.filter((each) => !usual.test(each)).length;
  if (lost + strange > seen.length * 0.2 || isGlyphNumbers(seen, letters.length)) throw noCharacters();
  if (lost === 0) return [];
  return [
    {
      step: 'pdf',
      message: `${lost} characters are not told by the fonts of the PDF: compare the text with the original`,
      review: true,
    },
  ];
}

/** Marks where words should be; or a run of ASCII without the vowels and blanks of any language. */
function isGlyphNumbers(seen: string, letters: number): boolean {
  // Rows of dots and lines to write on are one mark.
  const bare = seen.replaceAll(/([^\p{L}\p{N}])\1+/gu, '$1');
  const figures = (bare.match(/\p{N}/gu) ?? []).length;
  if (letters + figures < bare.length * 0.4) return true;
  if (/\p{Script=Han}/u.test(bare)) return false;
  // A subset of a font numbers its glyphs in the order of their use: the numbers are spread over all signs alike.
  const marks = (bare.match(/[!-/:-@[-`{-~]/gu) ?? []).length;
  return marks > bare.length * 0.25;
}
