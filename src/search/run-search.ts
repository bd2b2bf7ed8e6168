import { compactForm } from '../text/compact-form.ts';
import { countFacets, type FacetCounts } from './count-facets.ts';
import { datesFor, facetValues, passing, rowTests, type FacetValues } from './filter.ts';
import { findDirect, namesPaper, offerPlaces, type Direct } from './find-direct.ts';
import { findPhrase, type LoadFold } from './find-phrase.ts';
import type { IndexReader } from './index-reader.ts';
import type { Postings } from './postings.ts';
import { parseQuery, type Query } from './query.ts';
import { rank, type PhraseHits } from './rank.ts';
import { isFiltered, type SearchState } from './state.ts';
import { phraseTokens } from './tokens.ts';

export type Match = 'exact' | 'related';

/** What a search found: rows in order, each group apart, and what to mark in their texts. */
export interface Found {
  exact: number[];
  related: number[];
  facets: FacetCounts;
  /** Normal forms to mark in exact hits, and in related ones. */
  marks: Record<Match, string[]>;
  /** Where a document has the words: one list of places for each phrase that it has. */
  places: (match: Match, row: number) => number[][];
  /** Hits of each exact document. */
  counts: Map<number, number>;
  /** Spellings that were asked for besides what was typed. */
  widened: string[];
  /** What the query names itself: a paper, an article, a place. */
  direct: Direct[];
}

/** Pairs of a long query that related documents are found by. */
const mostPieces = 12;

/** Searches of one index; remembers the phrases it has found, so that a changed filter costs no new reading. */
export class Searcher {
  readonly reader: IndexReader;
  readonly #loadFold: LoadFold;
  readonly #values: FacetValues;
  readonly #phrases = new Map<string, Promise<Postings>>();

  constructor(reader: IndexReader, loadFold: LoadFold) {
    this.reader = reader;
    this.#loadFold = loadFold;
    this.#values = facetValues(reader.manifest.catalogue);
  }

  /** Finds what a state asks for: all documents where it has filters but no words, none where it has neither. */
  async search(state: SearchState): Promise<Found> {
    const { catalogue, abbreviations } = this.reader.manifest;
    const fold = await this.#loadFold(state.q);
    const query = parseQuery(state.q, fold, state.widen, abbreviations);
    const words = await Promise.all(query.words.map(({ phrases }) => this.#hitsOf(phrases)));
    const excluded = await Promise.all(query.excluded.map(({ phrases }) => this.#hitsOf(phrases)));
    const out = (row: number): boolean =>
      excluded.some((phrases) => phrases.some(({ hits }) => hits.has(row)));
    const all = this.#exactRows(query, words, state).filter((row) => !out(row));
    const wide = (await this.#wide(query, words, new Set(all))).filter((row) => !out(row));
    const apart = await this.#related(query, new Set([...all, ...wide]), all.length > 0);
    const relatedAll = [...wide, ...apart.filter((row) => !out(row))];
    const tests = rowTests(state, catalogue, this.#values);
    const exact = passing(all, tests);
    const marks: Found['marks'] = {
      exact: query.words.flatMap(({ phrases }) => phrases),
      related: [
        ...new Set(query.words.flatMap(({ phrases, long }) => [...long, ...pieces(phrases[0] ?? '')])),
      ].slice(0, mostPieces),
    };
    const hits: Record<Match, Postings[]> = {
      exact: words.flat().map((each) => each.hits),
      related:
        relatedAll.length === 0 ? [] : await Promise.all(marks.related.map((each) => this.#find(each))),
    };
    return {
      exact: rank(
        exact,
        words,
        catalogue,
        words.length === 0 && state.sort === 'relevance' ? 'newest' : state.sort,
      ),
      related: passing(relatedAll, tests).slice(0, 200),
      facets: countFacets(all.length > 0 ? all : relatedAll, tests, this.#values, datesFor(state, catalogue)),
      marks,
      places: (match, row) => hits[match].flatMap((each) => (each.has(row) ? [each.get(row) ?? []] : [])),
      counts: countHits(exact, words),
      direct: await this.#direct(state, fold),
      widened: [...new Set(query.words.flatMap(({ phrases, long }) => [...phrases.slice(1), ...long]))],
    };
  }

  async #direct(state: SearchState, fold: (text: string) => string): Promise<Direct[]> {
    const normal = compactForm(state.q, fold).text;
    const places = state.q === '' ? [] : offerPlaces(state, this.reader.manifest.catalogue.places);
    return namesPaper(normal) ? [...findDirect(normal, await this.reader.lookup()), ...places] : places;
  }

  #hitsOf(phrases: readonly string[]): Promise<PhraseHits[]> {
    return Promise.all(
      phrases.map(async (phrase) => ({ length: [...phrase].length, hits: await this.#find(phrase) })),
    );
  }

  #find(phrase: string): Promise<Postings> {
    const known = this.#phrases.get(phrase);
    if (known !== undefined) return known;
    if (this.#phrases.size > 200) this.#phrases.clear();
    const finding = findPhrase(this.reader, phrase, this.#loadFold);
    this.#phrases.set(phrase, finding);
    finding.catch(() => this.#phrases.delete(phrase));
    return finding;
  }

  #exactRows(query: Query, words: readonly PhraseHits[][], state: SearchState): number[] {
    const rows = Array.from({ length: this.reader.size }, (_, row) => row);
    if (query.words.length === 0) return query.excluded.length > 0 || isFiltered(state) ? rows : [];
    return rows.filter((row) => words.every((phrases) => phrases.some(({ hits }) => hits.has(row))));
  }

  /** Documents that have what an abbreviation stands for, the best first. */
  async #wide(query: Query, words: readonly PhraseHits[][], exact: ReadonlySet<number>): Promise<number[]> {
    if (query.words.every(({ long }) => long.length === 0)) return [];
    const longs = await Promise.all(query.words.map(({ long }) => this.#hitsOf(long)));
    const both = words.map((phrases, i) => [...phrases, ...(longs[i] ?? [])]);
    const rows = Array.from({ length: this.reader.size }, (_, row) => row).filter(
      (row) => !exact.has(row) && both.every((phrases) => phrases.some(({ hits }) => hits.has(row))),
    );
    return rank(rows, both, this.reader.manifest.catalogue, 'relevance');
  }

  /**
   * Documents with the pieces of the words, not the words: with all of them, or, where nothing is exact, with at
   * least half of them; those with most pieces, then with most places, first.
   */
  async #related(query: Query, exact: ReadonlySet<number>, isAnyExact: boolean): Promise<number[]> {
    const list = [...new Set(query.words.flatMap(({ phrases }) => pieces(phrases[0] ?? '')))].slice(
      0,
      mostPieces,
    );
    if (list.length < 2) return [];
    const hits = await Promise.all(list.map((piece) => this.#find(piece)));
    const least = isAnyExact ? list.length : Math.ceil(list.length / 2);
    const strength = new Map<number, { has: number; places: number }>();
    for (const postings of hits) {
      for (const [row, places] of postings) {
        if (exact.has(row)) continue;
        const sum = strength.get(row) ?? { has: 0, places: 0 };
        strength.set(row, { has: sum.has + 1, places: sum.places + Math.min(places.length, 10) });
      }
    }
    return [...strength]
      .filter(([, { has }]) => has >= least)
      .sort(([a, x], [b, y]) => y.has - x.has || y.places - x.places || a - b)
      .map(([row]) => row);
  }
}

/** The pairs of Han characters that a phrase is proved by: about its words. */
function pieces(phrase: string): string[] {
  const characters = [...phrase];
  return phraseTokens(phrase)
    .filter(({ prefix }) => !prefix)
    .map(({ offset }) => characters.slice(offset, offset + 2).join(''))
    .filter((piece) => /^\p{Script=Han}{2}$/u.test(piece));
}

function countHits(rows: readonly number[], words: readonly PhraseHits[][]): Map<number, number> {
  return new Map(
    rows.map((row) => [row, words.flat().reduce((sum, { hits }) => sum + (hits.get(row)?.length ?? 0), 0)]),
  );
}
