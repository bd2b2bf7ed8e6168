import { cleanupSemantic, DIFF_DELETE, DIFF_EQUAL, makeDiff } from '@sanity/diff-match-patch';
import { numeralCharacters } from '../text/numerals.ts';
import type { Piece } from './types.ts';

/**
 * Both texts by line, with the characters marked that only one of them has. Full and half width are one, and so are
 * blanks: typography, not wording.
 */
export function markDifferences(before: string, after: string): { before: Piece[][]; after: Piece[][] } {
  const words = new Words();
  const [older, newer] = [squeeze(before), squeeze(after)];
  const diffs = cleanupSemantic(
    makeDiff(words.encode(foldWidth(older)), words.encode(foldWidth(newer)), { checkLines: false }),
  );
  const pieces = slideToMarks(
    diffs.map(([type, text]): Piece => ({
      kind: type === DIFF_EQUAL ? 'same' : type === DIFF_DELETE ? 'gone' : 'new',
      text: words.decode(text),
    })),
  );
  return {
    before: toLines(
      asPrinted(
        pieces.filter(({ kind }) => kind !== 'new'),
        older,
      ),
    ),
    after: toLines(
      asPrinted(
        pieces.filter(({ kind }) => kind !== 'gone'),
        newer,
      ),
    ),
  };
}

/** Whether two texts are the same words. */
export const isSameText = (before: string, after: string): boolean =>
  foldWidth(squeeze(before)) === foldWidth(squeeze(after));

/** Lines part 款, tabs part the cells of a table. */
const squeeze = (text: string): string => text.replaceAll(/[^\S\n\t]/gu, '');

/** Full-width letters, digits and brackets as half-width ones, each for one, so that places stay what they are. */
const foldWidth = (text: string): string =>
  text.replaceAll(/[\uff01-\uff5e]/gu, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));

/** Gives folded pieces the characters of the text that they were made from. */
function asPrinted(pieces: readonly Piece[], text: string): Piece[] {
  let at = 0;
  return pieces.map(({ kind, text: { length } }) => ({ kind, text: text.slice(at, (at += length)) }));
}

/** What changes as a whole: 2025 becomes 2026, 第十二 becomes 第十三; no single digit does. */
const whole = new RegExp(`第[${numeralCharacters}]+|[0-9A-Za-z]{2,}`, 'gu');

/** Stands one private character for each whole word while two texts are compared, and puts the words back. */
class Words {
  readonly #codes = new Map<string, string>();
  readonly #words = new Map<string, string>();

  encode(text: string): string {
    return text.replaceAll(whole, (word) => {
      const code = this.#codes.get(word) ?? String.fromCharCode(0xe000 + this.#codes.size);
      // The private area has room for 6,400 words; a longer list is compared by its characters.
      if (code > '\uf8ff') return word;
      this.#codes.set(word, code);
      this.#words.set(code, word);
      return code;
    });
  }

  decode(text: string): string {
    return text.replaceAll(/[\ue000-\uf8ff]/gu, (code) => this.#words.get(code) ?? code);
  }
}

/** As they are after folding. */
const mark = /[\s,。;:、!?)》〉”]/u;

/**
 * Slides an edit between two equal pieces to where a clause ends: in 甲、[乙、]丙 the same is added as in 甲[、乙]、丙,
 * but it reads as a person would have added it.
 */
function slideToMarks(pieces: readonly Piece[]): Piece[] {
  const result = pieces.map((piece) => ({ ...piece }));
  for (let index = 1; index < result.length - 1; index += 1) {
    const [left, edit, right] = result.slice(index - 1, index + 2);
    if (left?.kind !== 'same' || edit === undefined || edit.kind === 'same' || right?.kind !== 'same')
      continue;
    const around = left.text + edit.text + right.text;
    const start = bestStart(around, left.text.length, edit.text.length);
    left.text = around.slice(0, start);
    edit.text = around.slice(start, start + edit.text.length);
    right.text = around.slice(start + edit.text.length);
  }
  return result.filter(({ text }) => text !== '');
}

/** Where an edit of this length may begin without changing either text, and reads best. */
function bestStart(around: string, start: number, length: number): number {
  let first = start;
  while (first > 0 && around[first - 1] === around[first + length - 1]) first -= 1;
  let last = start;
  while (last + length < around.length && around[last] === around[last + length]) last += 1;
  const score = (at: number): number =>
    (at === 0 || mark.test(around[at - 1] ?? '') ? 1 : 0) +
    (at + length === around.length || mark.test(around[at + length - 1] ?? '') ? 1 : 0);
  let best = start;
  for (let at = first; at <= last; at += 1) if (score(at) > score(best)) best = at;
  return best;
}

function toLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const { kind, text } of pieces) {
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ kind, text: part });
    });
  }
  return lines;
}
