import { compactForm } from '../text/compact-form.ts';
import { isInAnnex } from './annexed.ts';
import { asItIs, foldOfLine } from './fold-by-pairs.ts';
import type { StoredLine } from './types.ts';

/** A piece of text, marked or not. */
export type Segment = [text: string, marked: boolean];

/** A place of a document with a hit: the anchor and name of its provision, and the words around. */
export interface Excerpt {
  anchor: string;
  label: string;
  segments: Segment[];
}

type Fold = (text: string) => string;

/** Characters before the first hit of an excerpt, and of the whole. */
const before = 24;
const longest = 110;

/** Where phrases in normal form stand in a text, as [from, to) of the text itself, joined where they touch. */
export function findMarks(
  text: string,
  phrases: readonly string[],
  fold: Fold,
): [from: number, to: number][] {
  const { text: plain, offsets } = compactForm(text, fold);
  const marks: [number, number][] = [];
  for (const phrase of phrases) {
    for (let at = plain.indexOf(phrase); at >= 0; at = plain.indexOf(phrase, at + 1)) {
      marks.push([offsets[at] ?? 0, endOfCharacter(text, offsets[at + phrase.length - 1] ?? 0)]);
    }
  }
  marks.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: [number, number][] = [];
  for (const mark of marks) {
    const open = joined.at(-1);
    if (open !== undefined && mark[0] <= open[1]) open[1] = Math.max(open[1], mark[1]);
    else joined.push([...mark]);
  }
  return joined;
}

/** Where the character at an offset ends, with the variation selectors that belong to it. */
function endOfCharacter(text: string, at: number): number {
  const character = /^[^]\p{Variation_Selector}*/u.exec(text.slice(at, at + 8))?.[0] ?? '';
  return at + character.length;
}

/** A text cut into marked and unmarked pieces. */
export function toSegments(text: string, marks: readonly (readonly [number, number])[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) segments.push([text.slice(at, from), false]);
    segments.push([text.slice(from, to), true]);
    at = to;
  }
  if (at < text.length) segments.push([text.slice(at), false]);
  return segments;
}

/**
 * A quick look, which spares most lines the making of their normal form: a line with a phrase of everyday characters
 * has the first and the last of them as they are, unless its text is folded.
 */
function mayHave(text: string, phrase: string, fold: Fold): boolean {
  if (fold !== asItIs) return true;
  const first = phrase.charAt(0);
  const last = phrase.charAt(phrase.length - 1);
  return (!isPlain(first) || text.includes(first)) && (!isPlain(last) || text.includes(last));
}

const isPlain = (character: string): boolean => /[\u4e00-\u9fff]/u.test(character);

/**
 * Up to `limit` places of a document with hits: those with most different words first, then in reading order; where its
 * own text has any, one of that, so that annexes never stand alone.
 */
export function makeExcerpts(
  lines: readonly StoredLine[],
  phrases: readonly string[],
  fold: Fold,
  limit = 3,
): Excerpt[] {
  const found: { anchor: string; label: string; text: string; own: Fold; index: number; words: number }[] =
    [];
  for (const [index, line] of lines.entries()) {
    const [anchor, label, text] = line;
    const own = foldOfLine(line, fold);
    const likely = phrases.filter((phrase) => mayHave(text, phrase, own));
    if (likely.length === 0) continue;
    const { text: plain } = compactForm(text, own);
    const words = likely.filter((phrase) => plain.includes(phrase)).length;
    if (words > 0) found.push({ anchor, label, text, own, index, words });
    // Nothing later can be better than lines that have every word.
    if (words === phrases.length && found.filter((each) => each.words === words).length >= 3 * limit) break;
  }
  found.sort((a, b) => b.words - a.words || a.index - b.index);
  const own = found.find(({ anchor }) => !isInAnnex(anchor));
  const chosen = new Map<string, (typeof found)[number]>();
  for (const line of own === undefined ? found : [own, ...found]) {
    const place = line.anchor || line.label || String(line.index);
    if (chosen.size < limit && !chosen.has(place)) chosen.set(place, line);
  }
  return [...chosen.values()]
    .sort((a, b) => a.index - b.index)
    .map(({ anchor, label, text, own }) => ({
      anchor,
      label,
      segments: cut(text, findMarks(text, phrases, own)),
    }));
}

/** The number that a provision opens with, which stands beside the excerpt already. */
const opening = /^\s*第[^\s，。]{1,12}条(?:之[一二三四五六七八九十]+)?[\s\u3000]+/u;

/** The words around the first marks, with dots where text was left out. */
function cut(text: string, marks: readonly [number, number][]): Segment[] {
  const first = marks[0]?.[0] ?? 0;
  const number = opening.exec(text)?.[0].length ?? 0;
  const start = first >= number ? number : 0;
  let from = first - start <= before + 6 || text.length - start <= longest ? start : first - before;
  // A cut before a mark of punctuation would show it at the head of the line.
  while (from > start && from < first && /[\p{P}\s]/u.test(text.charAt(from))) from += 1;
  const to = text.length - from <= longest + 6 ? text.length : Math.max(from + longest, marks[0]?.[1] ?? 0);
  const inside = marks
    .filter(([begin]) => begin < to)
    .map(([begin, end]): [number, number] => [begin - from, Math.min(end, to) - from]);
  const segments = toSegments(text.slice(from, to), inside);
  if (from > start) segments.unshift(['……', false]);
  if (to < text.length) segments.push(['……', false]);
  return segments;
}
