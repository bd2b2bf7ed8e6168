import { rewriteText } from './cleaner.ts';

/** Characters that no reader sees: zero-width ones, byte order marks, soft hyphens, controls, private use. */
const unseen =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]|[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/gu;

/** Composes characters (NFC), makes special blanks plain, takes away what can't be seen, and indentation. */
export const cleanCharacters = rewriteText('characters', (text, tell) => {
  const visible = text.normalize('NFC').replaceAll(unseen, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    tell(`an unseen or private character, U+${code}`, character);
    return '';
  });
  // U+3000 inside a line can mean something (第一章　总则); at its ends it is indentation.
  return visible.replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\t]/gu, ' ').trim();
});
