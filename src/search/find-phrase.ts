import { compactForm } from '../text/compact-form.ts';
import { asItIs } from './fold-by-pairs.ts';
import type { IndexReader } from './index-reader.ts';
import { byRow, following, type Postings } from './postings.ts';
import { phraseTokens, type PhraseToken } from './tokens.ts';

/** How to bring a text to Simplified; the dictionary is loaded when it is first needed. */
export type LoadFold = (text: string) => Promise<(text: string) => string>;

/** Tokens asked for at once; a phrase of up to twice as many characters needs one round. */
const round = 8;
/** So few candidates are read rather than asked further tokens of. */
const fewCandidates = 6;

/**
 * Where a phrase in normal form stands: every document that has it and no other, with the places of its beginnings.
 */
export async function findPhrase(reader: IndexReader, phrase: string, loadFold: LoadFold): Promise<Postings> {
  const tokens = spread(phraseTokens(phrase, reader.isSplit));
  let found: Uint32Array | undefined;
  for (let at = 0; at < tokens.length; at += round) {
    if (found !== undefined && tokens.length - at > 2) {
      const candidates = byRow(found, reader.starts);
      if (candidates.size <= fewCandidates) return readCandidates(reader, phrase, candidates, loadFold);
    }
    const asked = tokens.slice(at, at + round);
    const lists = await Promise.all(asked.map((token) => reader.places(token)));
    found = intersect(found, asked, lists);
    if (found.length === 0) break;
  }
  return byRow(found ?? new Uint32Array(), reader.starts);
}

/** Tokens from all over the phrase first, so that the first round tells most. */
function spread(tokens: PhraseToken[]): PhraseToken[] {
  if (tokens.length <= round) return tokens;
  const step = (tokens.length - 1) / (round - 1);
  const first = new Set(Array.from({ length: round }, (_, i) => tokens[Math.round(i * step)]));
  return [...tokens.filter((each) => first.has(each)), ...tokens.filter((each) => !first.has(each))];
}

/** Beginnings that all tokens agree on, at their distances; the rarest first, so that the lists get short soon. */
function intersect(
  found: Uint32Array | undefined,
  tokens: readonly PhraseToken[],
  lists: readonly Uint32Array[],
): Uint32Array {
  const sides = lists.map((places, i) => ({ places, offset: tokens[i]?.offset ?? 0 }));
  if (found !== undefined) sides.push({ places: found, offset: 0 });
  const [rarest, ...others] = sides.sort((a, b) => a.places.length - b.places.length);
  if (rarest === undefined) return new Uint32Array();
  // A token within the first characters of all texts can't be so far inside a phrase.
  let begins: Uint32Array = rarest.places
    .filter((place) => place >= rarest.offset)
    .map((place) => place - rarest.offset);
  for (const { places, offset } of others) begins = following(begins, places, offset);
  return begins;
}

/**
 * Those documents that have the phrase in their text; a phrase this long does not stand in a title. Texts with
 * Traditional characters are folded by the dictionary itself, since pairs of characters know no context.
 */
async function readCandidates(
  reader: IndexReader,
  phrase: string,
  candidates: Postings,
  loadFold: LoadFold,
): Promise<Postings> {
  const checked = await Promise.all(
    [...candidates].map(async ([row, begins]) => {
      for (const { lines, fold } of await reader.pieces(row)) {
        const own = fold === undefined ? asItIs : await loadFold(fold);
        if (lines.some(([, , text]) => compactForm(text, own).text.includes(phrase)))
          return [row, begins] as const;
      }
      return undefined;
    }),
  );
  return new Map(checked.filter((each) => each !== undefined));
}
