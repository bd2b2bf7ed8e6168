import { compactForm } from '../text/compact-form.ts';
import { countFacets, type FacetCounts } from './count-facets.ts';
import { datesFor, facetValues, passing, rowTests, type FacetValues } from './filter.ts';
import { findDirect, namesPaper, offerPlaces, type Direct } from './find-direct.ts';
import { readNumber } from './document-number.ts';
import { findPhrase, type LoadFold } from './find-phrase.ts';
import type { IndexReader } from './index-reader.ts';
import type { Postings } from './postings.ts';
import { mostRelated } from './messages.ts';
import { parseQuery, type Query } from './query.ts';
import { rank, type PhraseHits } from './rank.ts';
import { isFiltered, type SearchState } from './state.ts';
import { phraseTokens } from './tokens.ts';

export type Match = 'exact' | 'related';

/** What a search found: rows in order, each group apart, and what to mark in their texts. */
export interface Found {
  exact: number[];
  /** In no order: that costs more, and is seldom asked for. */
  related: number[];
  /** The rows of a group, the best first. */
  ordered: (match: Match) => Promise<number[]>;
  facets: FacetCounts;
  /** Normal forms to mark in exact hits, and in related ones. */
  marks: Record<Match, string[]>;
  /** Where a document has the words: one list of places for each phrase that it has. */
  places: (match: Match, row: number) => Promise<number[][]>;
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
    const parts = partsOf(query);
    // All at once, since each file is a way to the server and back.
    const [words, excluded, rowsOfParts] = await Promise.all([
      Promise.all(query.words.map(({ phrases }) => this.#hitsOf(phrases))),
      Promise.all(query.excluded.map(({ phrases }) => this.#hitsOf(phrases))),
      Promise.all(parts.map((part) => this.#rowsOf(part))),
    ]);
    const out = (row: number): boolean =>
      excluded.some((phrases) => phrases.some(({ hits }) => hits.has(row)));
    const all = this.#exactRows(query, words, state).filter((row) => !out(row));
    const wide = (await this.#wide(query, words, new Set(all))).filter((row) => !out(row));
    const least = all.length > 0 ? parts.length : Math.ceil(parts.length / 2);
    const apart = rowsInMost(rowsOfParts, least, new Set([...all, ...wide]));
    const relatedAll = [...wide, ...apart.filter((row) => !out(row))];
    const tests = rowTests(state, catalogue, this.#values);
    const exact = passing(all, tests);
    const related = passing(relatedAll, tests);
    const marks: Found['marks'] = {
      exact: query.words.flatMap(({ phrases }) => phrases),
      related: [...new Set([...query.words.flatMap(({ long }) => long), ...parts])].slice(0, mostPieces),
    };
    const ranked = rank(
      exact,
      words,
      catalogue,
      words.length === 0 && state.sort === 'relevance' ? 'newest' : state.sort,
      datesFor(state, catalogue),
    );
    const placesOf = async (match: Match): Promise<Postings[]> =>
      match === 'exact' ? words.flat().map((each) => each.hits) : this.#findAll(marks.related);
    return {
      exact: ranked,
      related,
      ordered: async (match) =>
        match === 'exact'
          ? ranked
          : this.#byStrength(related, new Set(wide), await this.#findAll(parts)).slice(0, mostRelated),
      facets: countFacets(all.length > 0 ? all : relatedAll, tests, this.#values, datesFor(state, catalogue)),
      marks,
      places: async (match, row) =>
        (await placesOf(match)).flatMap((each) => (each.has(row) ? [each.get(row) ?? []] : [])),
      counts: countHits(exact, words),
      direct: await this.#direct(state, fold),
      widened: widenedBy(query, words),
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

  /** The documents that have a part of a phrase. */
  async #rowsOf(part: string): Promise<readonly number[]> {
    return part.length === 2 ? this.reader.rows(part) : [...(await this.#find(part)).keys()];
  }

  /** Related rows: those `first`, in their order, then those with most pieces, then with most places. */
  #byStrength(rows: readonly number[], first: ReadonlySet<number>, hits: readonly Postings[]): number[] {
    const strength = new Map(
      rows.map((row) => {
        const counts = hits.map((each) => Math.min(each.get(row)?.length ?? 0, 10));
        return [row, { has: counts.filter(Boolean).length, places: counts.reduce((a, b) => a + b, 0) }];
      }),
    );
    const others = rows.filter((row) => !first.has(row));
    const of = (row: number): { has: number; places: number } => strength.get(row) ?? { has: 0, places: 0 };
    others.sort((a, b) => of(b).has - of(a).has || of(b).places - of(a).places || a - b);
    return [...rows.filter((row) => first.has(row)), ...others];
  }

  #findAll(phrases: readonly string[]): Promise<Postings[]> {
    return Promise.all(phrases.map((phrase) => this.#find(phrase)));
  }
}

/**
 * Rows that are in so many of the lists, without some: papers with the pieces of the words, not the words, with all of
 * them, or, where nothing is exact, with half.
 */
function rowsInMost(
  lists: readonly Iterable<number>[],
  least: number,
  without: ReadonlySet<number>,
): number[] {
  const has = new Map<number, number>();
  for (const list of lists) for (const row of list) has.set(row, (has.get(row) ?? 0) + 1);
  return [...has].flatMap(([row, count]) => (count >= least && !without.has(row) ? [row] : []));
}

/** What was asked for besides what was typed: spellings that some paper has, and what abbreviations stand for. */
function widenedBy({ words }: Query, hits: readonly PhraseHits[][]): string[] {
  const asked = words.flatMap(({ phrases, long }, word) => [
    ...phrases.filter((_, i) => i > 0 && (hits[word]?.[i]?.hits.size ?? 0) > 0),
    ...long,
  ]);
  return [...new Set(asked)];
}

/** What related documents have instead of the words; nothing where that is the whole query. */
function partsOf({ words }: Query): string[] {
  const parts = [...new Set(words.flatMap(({ phrases }) => pieces(phrases[0] ?? '')))].slice(0, mostPieces);
  return parts.length === 1 && parts[0] === words[0]?.phrases[0] ? [] : parts;
}

/**
 * What stands for the words of a phrase where it is not found: the pairs of everyday Han characters that it is proved
 * by; of a 文号 its organ with its year.
 */
function pieces(phrase: string): string[] {
  const number = readNumber(phrase);
  if (number !== undefined && number.year !== '') return [`${number.body} ${number.year}`];
  const tokens = phraseTokens(phrase).filter(({ prefix }) => !prefix);
  return tokens.map(({ token }) => token).filter((token) => /^[\u3400-\u9fff]{2}$/u.test(token));
}

function countHits(rows: readonly number[], words: readonly PhraseHits[][]): Map<number, number> {
  return new Map(
    rows.map((row) => [row, words.flat().reduce((sum, { hits }) => sum + (hits.get(row)?.length ?? 0), 0)]),
  );
}
