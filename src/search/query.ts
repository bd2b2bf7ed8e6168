import { compactForm } from '../text/compact-form.ts';
import { otherSpellings } from './spellings.ts';

/** One word of a query: what was typed, and the normal forms of which a document must have one. */
export interface QueryWord {
  typed: string;
  phrases: string[];
}

/** A query read: every word must occur, no excluded one may. */
export interface Query {
  words: QueryWord[];
  excluded: QueryWord[];
}

const parts = /(?<minus>(?<=^|\s)[-－])?(?:["“”](?<quoted>[^"“”]*)(?:["“”]|$)|(?<bare>[^\s"“”]+))/gu;

/**
 * Reads a query: words apart by blanks, `"…"` or “…” keeps blanks, `-词` excludes. `fold` brings to Simplified. Numbers
 * are asked for in their other spellings too, unless `widen` is false.
 */
export function parseQuery(text: string, fold: (text: string) => string, widen = true): Query {
  const query: Query = { words: [], excluded: [] };
  for (const { groups } of text.matchAll(parts)) {
    const typed = groups?.['quoted'] ?? groups?.['bare'] ?? '';
    const phrase = compactForm(typed, fold).text;
    if (phrase === '') continue;
    const excluded = groups?.['minus'] !== undefined;
    const phrases = widen && !excluded ? [phrase, ...otherSpellings(phrase)] : [phrase];
    (excluded ? query.excluded : query.words).push({ typed, phrases });
  }
  return query;
}
