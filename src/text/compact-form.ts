import { own } from './own.ts';

/** A text in a form in which spellings of the same words are equal, and the way back to the text itself. */
export interface NormalForm {
  text: string;
  /** For each UTF-16 unit of `text`, the unit of the original that it comes from; one more for the end. */
  offsets: number[];
}

/** The one boundary that every run of punctuation becomes. */
export const boundary = ' ';

/**
 * Marks, and the signs that papers write for the dash of a range (连接号, GB/T 15834): the tildes ~ (also ～) and ∼, the
 * minus −, and the box lines ─ ━ that converters leave. A hyphen, an en and an em dash are punctuation to Unicode.
 */
const punctuation = /[\p{P}<>|~∼−─━]/u;

/** Blanks, controls, what is not seen, and variation selectors, which choose the drawing of a character (葛 + U+E0100). */
const ignored = /[\s\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/** Characters that NFKC does not make one, though readers do. */
const variants: Readonly<Record<string, string>> = { '○': '〇', '◯': '〇' };

const known = new Map<string, string>();

/**
 * One character in half width and lower case: punctuation as the boundary, blanks and invisible characters as nothing.
 * A character alone decides, never its neighbours, so that every part of a text is found in the text.
 */
function plainCharacter(character: string): string {
  let plain = known.get(character);
  if (plain === undefined) {
    const half = (own(variants, character) ?? character).normalize('NFKC').toLowerCase();
    plain = [...half]
      .map((each) => (ignored.test(each) ? '' : punctuation.test(each) ? boundary : each))
      .join('');
    known.set(character, plain);
  }
  return plain;
}

/** For each UTF-16 unit: 0 not yet known, 1 a character that stays as it is, 2 any other. */
const plainUnits = new Uint8Array(0x10000);

function isPlain(unit: number): boolean {
  if (plainUnits[unit] === 0) {
    const character = String.fromCharCode(unit);
    const half = unit >= 0xd800 && unit <= 0xdfff; // of a character of two units
    plainUnits[unit] = !half && plainCharacter(character) === character ? 1 : 2;
  }
  return plainUnits[unit] === 1;
}

/**
 * Brings a paragraph into the normal form of search: NFKC, lower case, folded to Simplified by `fold`, blanks dropped,
 * each run of punctuation one boundary. `fold` is given so that a browser need not load the dictionary when it can do
 * without (see `needsFolding`).
 */
export function compactForm(text: string, fold: (text: string) => string): NormalForm {
  const offsets: number[] = [];
  let plain = '';
  // Most characters stay as they are: they are taken in runs.
  let run = 0;
  let atBoundary = false;
  for (let at = 0; at < text.length;) {
    if (isPlain(text.charCodeAt(at))) {
      offsets.push(at);
      atBoundary = false;
      at += 1;
      continue;
    }
    plain += text.slice(run, at);
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    for (const unit of plainCharacter(character)) {
      if (unit === boundary && atBoundary) continue;
      plain += unit;
      atBoundary = unit === boundary;
      for (let i = 0; i < unit.length; i += 1) offsets.push(at);
    }
    at += character.length;
    run = at;
  }
  plain += text.slice(run);
  offsets.push(text.length);
  const folded = fold(plain);
  if (folded.length === plain.length) return { text: folded, offsets };
  return foldApart(plain, offsets, fold);
}

/** Where folding a whole text changes its length: character by character, each unit with its place. */
function foldApart(plain: string, offsets: number[], fold: (text: string) => string): NormalForm {
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const character of plain) {
    const folded = fold(character);
    text += folded;
    for (let i = 0; i < folded.length; i += 1) places.push(offsets[at] ?? 0);
    at += character.length;
  }
  places.push(offsets.at(-1) ?? 0);
  return { text, offsets: places };
}
