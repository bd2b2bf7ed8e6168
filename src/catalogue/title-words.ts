import { toSimplified } from '../text/script.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What never begins a line or belongs to the word before it: closing marks, particles, endings of words and places. */
const clings = /^[\p{Pe}\p{Pf}\p{Po}的了型性化者号年月日省市县区乡镇村]/u;
/** What never ends a line. */
const opens = /[\p{Ps}\p{Pi}]$/u;
/** Words of one character that stand for themselves. */
const alone = /^[与和及或在对为以于按由从把被将]$/u;
const single = /^\p{Script=Han}$/u;

/**
 * A title cut where a line may break: between words, by the dictionary of ICU (which knows Simplified words only),
 * never before a closing mark nor after an opening one. Characters that the dictionary leaves alone are taken in
 * pairs, as most words are. The pieces joined are the title.
 */
export function wordsOf(title: string): string[] {
  const folded = toSimplified(title);
  const known = folded.length === title.length ? folded : title;
  const pieces: string[] = [];
  let loose = false;
  for (const { segment, index } of segmenter.segment(known)) {
    const piece = title.slice(index, index + segment.length);
    const last = pieces.at(-1) ?? '';
    const isLoose = single.test(segment) && !alone.test(segment);
    const pairs: boolean = loose && isLoose;
    if (last !== '' && (pairs || clings.test(segment) || opens.test(last)))
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
    loose = isLoose && !pairs && !clings.test(segment);
  }
  return pieces;
}
