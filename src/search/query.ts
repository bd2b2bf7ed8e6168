import { compactForm } from '../text/compact-form.ts';
import { own } from '../text/own.ts';
import { otherSpellings } from './spellings.ts';

/** One word of a query: what was typed, and the normal forms of which a document must have one. */
export interface QueryWord {
  typed: string;
  phrases: string[];
  /** What an abbreviation stands for: other words, so that their documents are related, not exact. */
  long: string[];
}

/** A query read: every word must occur, no excluded one may. */
export interface Query {
  words: QueryWord[];
  excluded: QueryWord[];
}

/** Quotes belong to the query where a word begins and ends with them; inside a word they are punctuation of the text. */
const parts =
  /(?<=^|\s)(?<minus>[-－])?(?:"(?<ascii>[^"]*)(?:"(?=\s|$)|$)|“(?<han>[^”]*)(?:”(?=\s|$)|$)|(?<bare>\S+))/gu;

/**
 * Reads a query: words apart by blanks, `"…"` or “…” keeps blanks, `-词` excludes. `fold` brings to Simplified. Numbers
 * and 文号 are asked for in their other spellings too, unless `widen` is false.
 */
export function parseQuery(
  text: string,
  fold: (text: string) => string,
  widen = true,
  abbreviations: Readonly<Record<string, string[]>> = {},
): Query {
  const query: Query = { words: [], excluded: [] };
  for (const { groups } of text.matchAll(parts)) {
    const typed = groups?.['ascii'] ?? groups?.['han'] ?? groups?.['bare'] ?? '';
    const phrase = compactForm(typed, fold).text;
    if (phrase === '') continue;
    const excluded = groups?.['minus'] !== undefined;
    const wide = widen && !excluded;
    const phrases = wide ? [phrase, ...otherSpellings(phrase)] : [phrase];
    const long = wide && Object.hasOwn(abbreviations, phrase) ? (own(abbreviations, phrase) ?? []) : [];
    (excluded ? query.excluded : query.words).push({ typed, phrases, long });
  }
  return query;
}
