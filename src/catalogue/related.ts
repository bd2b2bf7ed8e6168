import { fingerprintSize, partsOf } from '../text/fingerprint.ts';
import { toHanNumeral } from '../text/numerals.ts';
import { toSimplified } from '../text/script.ts';
import { getGraph, type DocumentEntry } from './documents.ts';
import { issuersOf, peopleOf } from './facets.ts';
import { oncePerArchive } from './once-per-archive.ts';
import { getReferences } from './references.ts';
import { inTitleMarks } from '../text/title-marks.ts';

/** Another paper worth reading, with the reason in words. */
export interface RelatedPaper {
  entry: DocumentEntry;
  /** 同一人：林勇; 同属“基层组织建设”; 标题相近 … the weightiest first, at most two. */
  reasons: string[];
}

interface Trait {
  /** Of all that have it; hashes are numbers, of which there are most. */
  key: string | number;
  reason: Reason;
  weight: number;
}

/** A trait of a paper with the rows of all papers that have it, rising, and what it is worth to share it. */
interface Share {
  rows: readonly number[];
  reason: Reason;
  worth: number;
}

/** In words, or by what the other paper is. */
type Reason = string | ((other: DocumentEntry) => string);

/** What is known of a paper's text beside its entry. */
export interface TextTraits {
  /** See text/fingerprint.ts. */
  fingerprint?: string | undefined;
  /** The papers that its text refers to. */
  cites?: readonly DocumentEntry[] | undefined;
}

/** What two papers can share; each row weighs what it finds, rare things more than common ones. */
const traits: readonly ((entry: DocumentEntry, text: TextTraits) => Trait[])[] = [
  (entry) => peopleOf(entry).map((name) => trait('person', name, `同一人：${name}`, 1.5)),
  (entry) => entry.metadata.topics.map((name) => trait('topic', name, `同属“${name}”`, 1)),
  (entry) => issuersOf(entry).map((name) => trait('issuer', name, `同一机关：${name}`, 0.6)),
  (entry) => placesOf(entry).map(({ code, name }) => trait('place', code, `同一地区：${name}`, 0.8)),
  (entry) => {
    const pairs = titlePairs(entry);
    return [...pairs].map((pair) => trait('title', pair, likeTitle, 3 / pairs.size));
  },
  (_entry, { fingerprint = '' }) =>
    hashesOf(fingerprint).map((key) => ({ key, reason: sameText, weight: 0.12 })),
  (_entry, { cites = [] }) =>
    [...new Set(cites)].map((cited) => trait('cites', cited.id, citing(cited), 0.6)),
  ({ id }) => [trait('cites', id, '引用本文', 0.6)],
];

/** Two titles that share a word or two only are not alike; see `alike`. */
const likeTitle = '标题相近';

const citing =
  (cited: DocumentEntry) =>
  (other: DocumentEntry): string =>
    other === cited ? '本文引用' : `都引用${inTitleMarks(cited.metadata.title)}`;

/** Stands for how much of two texts is the same, which is known when all of it has been counted. */
const sameText = '正文相近';

/** The hashes of a text; those of a short one say too little. */
function hashesOf(fingerprint: string): number[] {
  const parts = partsOf(fingerprint);
  return parts.length < fingerprintSize / 2 ? [] : parts;
}

const trait = (type: string, value: string, reason: Reason, weight: number): Trait => ({
  key: `${type} ${value}`,
  reason,
  weight,
});

/** A place says nothing where it is the whole country. */
const placesOf = ({ regionPath }: DocumentEntry): { code: string; name: string }[] =>
  regionPath.filter(({ level }) => level !== 'country').slice(-1);

const pairsByEntry = new WeakMap<DocumentEntry, ReadonlySet<string>>();

function titlePairs(entry: DocumentEntry): ReadonlySet<string> {
  const known = pairsByEntry.get(entry);
  if (known !== undefined) return known;
  const letters = [...toSimplified(entry.metadata.title).replaceAll(/[^\p{Script=Han}]/gu, '')];
  const pairs = new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`));
  pairsByEntry.set(entry, pairs);
  return pairs;
}

/** What more than this many papers share links none of them, and would make the build slow. */
const tooCommon = 200;
const leastScore = 1.5;

/** How many of the best are looked at again before the very best are taken. */
const considered = 60;

/** Whether at least a third of two titles is the same (Dice, by pairs of characters). */
function alike(one: DocumentEntry, other: DocumentEntry): boolean {
  const [a, b] = [titlePairs(one), titlePairs(other)];
  let both = 0;
  for (const pair of a) if (b.has(pair)) both += 1;
  return (2 * both) / (a.size + b.size) >= 1 / 3;
}

/**
 * The papers of `documents` nearest to each, by what they share, weighed by how rare it is (inverse document
 * frequency); a paper has none where nothing near enough exists. Deterministic: equal scores go by their order.
 */
export function findRelated(
  documents: readonly DocumentEntry[],
  textOf: (entry: DocumentEntry) => TextTraits = () => ({}),
): (entry: DocumentEntry, except?: readonly DocumentEntry[], most?: number) => RelatedPaper[] {
  const sharesOf = shareTraits(documents, textOf);
  const rowOf = new Map(documents.map((entry, row) => [entry, row]));
  const totals = new Totals(documents.length);
  return (entry, except = [], most = 5) => {
    const own = rowOf.get(entry) ?? -1;
    const shared = sharesOf[own] ?? [];
    const passedOver = new Set([entry, ...except].map((each) => rowOf.get(each)));
    const found: { row: number; score: number; isAlike: boolean }[] = [];
    for (const { row, sum, byTitle } of totals.nearest(shared, passedOver)) {
      // A score only shrinks when it is looked at closely: those behind can't pass enough that are above.
      if (found.filter(({ score }) => score > sum).length >= most) break;
      const isAlike = byTitle > 0 && alike(entry, documents[row] as DocumentEntry);
      const score = isAlike ? sum : rounded(sum - byTitle);
      if (score >= leastScore) found.push({ row, score, isAlike });
    }
    return found
      .sort((a, b) => b.score - a.score || a.row - b.row)
      .slice(0, most)
      .map(({ row, isAlike }) => {
        const other = documents[row] as DocumentEntry;
        const holding = shared.filter(
          ({ rows, reason }) => rows.includes(row) && (isAlike || reason !== likeTitle),
        );
        const reasons = weightiest(holding, other).map((reason) =>
          reason === sameText ? likenessWords(textOf(entry), textOf(other)) : reason,
        );
        return { entry: other, reasons };
      });
  };
}

/** The traits of each paper that others have too, but not too many. */
function shareTraits(
  documents: readonly DocumentEntry[],
  textOf: (entry: DocumentEntry) => TextTraits,
): Share[][] {
  const holders = new Map<Trait['key'], number[]>();
  const found = documents.map((entry, row) => {
    const text = textOf(entry);
    return traits
      .flatMap((find) => find(entry, text))
      .map(({ key, reason, weight }) => {
        const rows = holders.get(key) ?? [];
        if (rows.push(row) === 1) holders.set(key, rows);
        return { rows, reason, weight };
      });
  });
  return found.map((own) =>
    own
      .filter(({ rows }) => rows.length > 1 && rows.length <= tooCommon)
      .map(({ rows, reason, weight }) => ({
        rows,
        reason,
        worth: weight * Math.log(1 + documents.length / rows.length),
      })),
  );
}

/** Without what adding up in another order would change: what is worth the same has to have equal scores. */
const rounded = (sum: number): number => Math.round(sum * 1e9) / 1e9;

/** Sums of what papers share with one of them, by their rows; the same room for all papers. */
class Totals {
  readonly #sums: Float64Array;
  /** The part of each sum that likeness of titles brought. */
  readonly #byTitle: Float64Array;

  constructor(documents: number) {
    this.#sums = new Float64Array(documents);
    this.#byTitle = new Float64Array(documents);
  }

  /** The rows that share enough, the most first; as many as are considered. */
  nearest(
    shared: readonly Share[],
    passedOver: ReadonlySet<number | undefined>,
  ): { row: number; sum: number; byTitle: number }[] {
    const [sums, titles] = [this.#sums, this.#byTitle];
    const met: number[] = [];
    const add = ({ rows, worth }: Share): void => {
      for (const row of rows) {
        if (sums[row] === 0) met.push(row);
        sums[row] = (sums[row] as number) + worth;
      }
    };
    // Titles first: what is there then is theirs.
    const [byTitle = [], others = []] = [true, false].map((is) =>
      shared.filter(({ reason }) => (reason === likeTitle) === is),
    );
    byTitle.forEach(add);
    for (const row of met) titles[row] = sums[row] as number;
    others.forEach(add);
    for (const row of met) sums[row] = rounded(sums[row] as number);
    const enough = met.filter((row) => (sums[row] as number) >= leastScore && !passedOver.has(row));
    // Sorting numbers alone is quick; of many papers few are then put in order.
    const least = Float64Array.from(enough, (row) => sums[row] as number)
      .sort()
      .at(-Math.min(considered, enough.length));
    const near = enough
      .filter((row) => (sums[row] as number) >= (least ?? 0))
      .map((row) => ({ row, sum: sums[row] as number, byTitle: titles[row] as number }))
      .sort((a, b) => b.sum - a.sum || a.row - b.row);
    for (const row of met) sums[row] = titles[row] = 0;
    return near.slice(0, considered);
  }
}

/** How much of two texts is the same, about, in words. */
function likenessWords({ fingerprint: a = '' }: TextTraits, { fingerprint: b = '' }: TextTraits): string {
  const [own, other] = [hashesOf(a), new Set(hashesOf(b))];
  const tenths = Math.round((own.filter((hash) => other.has(hash)).length / own.length) * 10);
  if (tenths >= 10) return '正文几乎相同';
  return tenths === 0 ? '正文有相同的段落' : `正文约${toHanNumeral(tenths)}成相同`;
}

/** The reasons of some traits in words, at most two, the weightiest first. */
function weightiest(shares: readonly Share[], other: DocumentEntry): string[] {
  const sums = new Map<string, number>();
  for (const { reason, worth } of shares) {
    const words = typeof reason === 'string' ? reason : reason(other);
    sums.set(words, (sums.get(words) ?? 0) + worth);
  }
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([words]) => words);
}

const finder = oncePerArchive(async (documents) => {
  const { fingerprints } = await getGraph();
  const { outgoing } = await getReferences();
  return findRelated(documents, ({ id }) => ({
    fingerprint: fingerprints.get(id),
    cites: outgoing.get(id)?.flatMap(({ to }) => (to === undefined || to.id === id ? [] : [to])),
  }));
});

/** The related papers of an entry of the archive but for `except`; the index is made once a build. */
export async function relatedPapers(
  entry: DocumentEntry,
  except: readonly DocumentEntry[],
): Promise<RelatedPaper[]> {
  return (await finder())(entry, except);
}
