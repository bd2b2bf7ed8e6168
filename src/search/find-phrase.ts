import { compactForm } from '../text/compact-form.ts';
import type { IndexReader } from './index-reader.ts';
import type { Postings } from './pagefind-format.ts';
import { phraseTokens, type PhraseToken } from './tokens.ts';

/** Tokens asked for at once; a phrase of up to twice as many characters needs one round. */
const round = 8;
/** So few candidates are read rather than asked further tokens of. */
const fewCandidates = 6;

/**
 * Where a phrase in normal form stands: every document that has it and no other, with the places of its beginnings.
 * `fold` brings a text to Simplified, where candidates of a long phrase are read.
 */
export async function findPhrase(
  reader: IndexReader,
  phrase: string,
  fold: (text: string) => string | Promise<string>,
): Promise<Postings> {
  const tokens = spread(phraseTokens(phrase));
  let found: Postings | undefined;
  for (let at = 0; at < tokens.length; at += round) {
    if (found !== undefined && found.size <= fewCandidates && tokens.length - at > 2) {
      return readCandidates(reader, phrase, found, fold);
    }
    const asked = tokens.slice(at, at + round);
    const lists = await Promise.all(asked.map((token) => reader.postings(token)));
    found = intersect(found, asked, lists);
    if (found.size === 0) break;
  }
  return found ?? new Map();
}

/** Tokens from all over the phrase first, so that the first round tells most. */
function spread(tokens: PhraseToken[]): PhraseToken[] {
  if (tokens.length <= round) return tokens;
  const step = (tokens.length - 1) / (round - 1);
  const first = new Set(Array.from({ length: round }, (_, i) => tokens[Math.round(i * step)]));
  return [...tokens.filter((each) => first.has(each)), ...tokens.filter((each) => !first.has(each))];
}

/** Beginnings that all tokens agree on, at their distances. */
function intersect(found: Postings | undefined, tokens: readonly PhraseToken[], lists: Postings[]): Postings {
  const sides = lists.map((postings, i) => ({ postings, offset: tokens[i]?.offset ?? 0 }));
  if (found !== undefined) sides.push({ postings: found, offset: 0 });
  sides.sort((a, b) => a.postings.size - b.postings.size);
  const [rarest, ...others] = sides;
  const result: Postings = new Map();
  if (rarest === undefined) return result;
  for (const [row, places] of rarest.postings) {
    let begins = places.map((place) => place - rarest.offset);
    for (const { postings, offset } of others) {
      if (begins.length === 0) break;
      const there = postings.get(row);
      begins = there === undefined ? [] : common(begins, there, offset);
    }
    if (begins.length > 0) result.set(row, begins);
  }
  return result;
}

/** Those beginnings that a list has at the distance; both rise. */
function common(begins: readonly number[], places: readonly number[], offset: number): number[] {
  const both: number[] = [];
  let at = 0;
  for (const begin of begins) {
    while (at < places.length && (places[at] ?? 0) < begin + offset) at += 1;
    if (places[at] === begin + offset) both.push(begin);
  }
  return both;
}

async function readCandidates(
  reader: IndexReader,
  phrase: string,
  candidates: Postings,
  fold: (text: string) => string | Promise<string>,
): Promise<Postings> {
  const checked = await Promise.all(
    [...candidates].map(async ([row, begins]) => {
      const lines = await reader.lines(row);
      for (const [, , text] of lines) {
        const plain = compactForm(text, (each) => each).text;
        if (plain.includes(phrase) || (await fold(plain)).includes(phrase)) return [row, begins] as const;
      }
      return undefined;
    }),
  );
  return new Map(checked.filter((each) => each !== undefined));
}
