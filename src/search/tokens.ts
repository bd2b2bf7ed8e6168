/**
 * The tokens under which a text in normal form is found: at each character one token, of it and the one after it.
 * Tokens overlap, so that any phrase is a run of tokens at known distances, and a token begins with the first of its
 * two characters, so that one character alone is a search by prefix. They are made
 * of a row of characters, of which there are some thousand instead of half a million pairs (`pairs.ts`).
 */

/** Stands between two paragraphs, so that no phrase runs from one into the next. */
export const paragraphEnd = '\uA0FE';

/** After a pair that is split by its followers: the word that has the rows of the documents with it, not their places. */
export const rowsMark = '\u0001';

const escape = '\uA0FF';
const yi = 0xa000;

/**
 * A character as its code in the index: everyday Han characters as they are, ASCII moved into the Yi
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

/** Codes by UTF-16 unit, one string for all places of a character; full from the start, since a sparse array is slow. */
const known = Array.from({ length: 0x10000 }, (): string | undefined => undefined);

/** The characters of paragraphs in normal form, each by its code, in order; between two paragraphs the mark of the end. */
export function charactersOf(paragraphs: readonly string[]): string[] {
  const codes: string[] = [];
  for (const paragraph of paragraphs) {
    if (codes.length > 0) codes.push(paragraphEnd);
    for (let at = 0; at < paragraph.length;) {
      const code = paragraph.codePointAt(at) ?? 0;
      codes.push(
        code > 0xffff
          ? encodeCharacter(String.fromCodePoint(code))
          : (known[code] ??= encodeCharacter(String.fromCharCode(code))),
      );
      at += code > 0xffff ? 2 : 1;
    }
  }
  return codes;
}

/** One token that a phrase needs, at its distance from the beginning of the phrase. */
export interface PhraseToken {
  token: string;
  offset: number;
  /** Whether any token that begins so will do: for a phrase of one character. */
  prefix: boolean;
  /** The character after a frequent pair, encoded: the places where it follows are asked for, which are fewer. */
  follower?: string;
}

/** What a token costs to ask for, about: all places of a pair that is split by its followers are many. */
const costs = { pair: 1, withFollower: 1.2, splitPair: 6 } as const;

/**
 * The cheapest tokens that together cover a phrase in normal form: pairs, every second one and the last, and for pairs
 * that are split (`isSplit` knows them) those with the character that follows.
 */
export function phraseTokens(
  phrase: string,
  isSplit: (token: string) => boolean = () => false,
): PhraseToken[] {
  const characters = [...phrase];
  const [only] = characters;
  if (only === undefined) return [];
  if (characters.length === 1) return [{ token: tokenOf(only, undefined), offset: 0, prefix: true }];
  // For each number of characters from the front, the cheapest way to cover them.
  const best: Way[] = [{ cost: 0, before: undefined, token: undefined }];
  for (let offset = 0; offset + 1 < characters.length; offset += 1) {
    const token = tokenOf(characters[offset] ?? '', characters[offset + 1]);
    const split = isSplit(token);
    const pair = { token, offset, prefix: false };
    extend(best, 2, pair, split ? costs.splitPair : costs.pair);
    const next = characters[offset + 2];
    const follower = next === undefined ? '' : encodeCharacter(next);
    // Only followers of one code have lists of their own.
    if (split && follower.length === 1) extend(best, 3, { ...pair, follower }, costs.withFollower);
  }
  const tokens: PhraseToken[] = [];
  for (let way = best.at(-1); way?.token !== undefined; way = way.before) tokens.unshift(way.token);
  return tokens;
}

interface Way {
  cost: number;
  before: Way | undefined;
  token: PhraseToken | undefined;
}

/** Notes that a token of so many characters covers what comes after some way that reaches it. */
function extend(best: Way[], length: number, token: PhraseToken, cost: number): void {
  const end = token.offset + length;
  for (let from = token.offset; from < end; from += 1) {
    const before = best[from];
    const known = best[end]?.cost ?? Infinity;
    if (before !== undefined && before.cost + cost < known) {
      best[end] = { cost: before.cost + cost, before, token };
    }
  }
}
