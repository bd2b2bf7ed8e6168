/**
 * The tokens under which Pagefind keeps a text in normal form: at each character one token, of it and the one after
 * it. Tokens overlap, so that any phrase is a run of tokens at known distances, and a token begins with the first of
 * its two characters, so that one character alone is a search by prefix.
 */

/** Stands between two paragraphs, so that no phrase runs from one into the next. */
export const paragraphEnd = '\uA0FE';

const escape = '\uA0FF';
const yi = 0xa000;

/**
 * A character as letters that Pagefind leaves alone: everyday Han characters as they are, ASCII moved into the Yi
 * syllables (letters without case, accents or parts), all others as an escape and three such letters. No code is the
 * beginning of another.
 */
export function encodeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if ((code >= 0x3400 && code <= 0x9fff) || code === 0x3007) return character;
  if (code < 0x80) return String.fromCharCode(yi + code);
  return escape + String.fromCharCode(yi + (code >> 14), yi + ((code >> 7) & 0x7f), yi + (code & 0x7f));
}

/** The token of the character at a place: of it and the next one, or of it alone at the end of its paragraph. */
export const tokenOf = (first: string, second: string | undefined): string =>
  encodeCharacter(first) + (second === undefined ? '' : encodeCharacter(second));

/** The tokens of paragraphs in normal form, in order; between two paragraphs the mark of the end. */
export function tokensOf(paragraphs: readonly string[]): string[] {
  const tokens: string[] = [];
  for (const paragraph of paragraphs) {
    if (tokens.length > 0) tokens.push(paragraphEnd);
    const characters = [...paragraph];
    for (const [i, character] of characters.entries()) tokens.push(tokenOf(character, characters[i + 1]));
  }
  return tokens;
}

/** One token that a phrase needs, at its distance from the beginning of the phrase. */
export interface PhraseToken {
  token: string;
  offset: number;
  /** Whether any token that begins so will do: for a phrase of one character. */
  prefix: boolean;
}

/** The fewest tokens that prove a phrase in normal form: every second one, and the last. */
export function phraseTokens(phrase: string): PhraseToken[] {
  const characters = [...phrase];
  const [only] = characters;
  if (only === undefined) return [];
  if (characters.length === 1) return [{ token: tokenOf(only, undefined), offset: 0, prefix: true }];
  const offsets: number[] = [];
  for (let i = 0; i + 1 < characters.length; i += 2) offsets.push(i);
  if (characters.length % 2 === 1) offsets.push(characters.length - 2);
  return offsets.map((offset) => ({
    token: tokenOf(characters[offset] ?? '', characters[offset + 1]),
    offset,
    prefix: false,
  }));
}
