import { toSimplified } from '../text/script.ts';
import type { DocumentEntry } from './documents.ts';
import { oncePerArchive } from './once-per-archive.ts';
import { issuersOf, peopleOf } from './facets.ts';
import { kindNames } from './labels.ts';
import type { Series } from './series.ts';
import { urls } from './urls.ts';

/** Another paper worth reading, with the reason in words. */
export interface RelatedPaper {
  entry: DocumentEntry;
  /** 同一人：林勇; 同属“基层组织建设”; 标题相近 … the weightiest first, at most two. */
  reasons: string[];
}

interface Trait {
  key: string;
  reason: string;
  weight: number;
}

/** What two papers can share; each row weighs what it finds, rare things more than common ones. */
const traits: readonly ((entry: DocumentEntry) => Trait[])[] = [
  (entry) => peopleOf(entry).map((name) => trait('person', name, `同一人：${name}`, 1.5)),
  (entry) => entry.metadata.topics.map((name) => trait('topic', name, `同属“${name}”`, 1)),
  (entry) => issuersOf(entry).map((name) => trait('issuer', name, `同一机关：${name}`, 0.6)),
  (entry) => placesOf(entry).map(({ code, name }) => trait('place', code, `同一地区：${name}`, 0.8)),
  (entry) => {
    const pairs = titlePairs(entry.metadata.title);
    return pairs.map((pair) => trait('title', pair, '标题相近', 3 / pairs.length));
  },
];

const trait = (type: string, value: string, reason: string, weight: number): Trait => ({
  key: `${type} ${value}`,
  reason,
  weight,
});

/** A place says nothing where it is the whole country. */
const placesOf = ({ regionPath }: DocumentEntry): { code: string; name: string }[] =>
  regionPath.filter(({ level }) => level !== 'country').slice(-1);

function titlePairs(title: string): string[] {
  const letters = [...toSimplified(title).replaceAll(/[^\p{Script=Han}]/gu, '')];
  return [...new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`))];
}

/** What more than this many papers share links none of them, and would make the build slow. */
const tooCommon = 200;
const leastScore = 1.5;

/**
 * The papers of `documents` nearest to each, by what they share, weighed by how rare it is (inverse document
 * frequency); a paper has none where nothing near enough exists. Deterministic: equal scores go by date and id.
 */
export function findRelated(
  documents: readonly DocumentEntry[],
): (entry: DocumentEntry, most?: number) => RelatedPaper[] {
  const traitsOf = new Map(documents.map((entry) => [entry.id, traits.flatMap((find) => find(entry))]));
  const holders = new Map<string, DocumentEntry[]>();
  for (const entry of documents) {
    for (const { key } of traitsOf.get(entry.id) ?? []) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [entry]);
      else known.push(entry);
    }
  }
  return (entry, most = 5) => {
    const scores = new Map<DocumentEntry, Map<string, number>>();
    for (const { key, reason, weight } of traitsOf.get(entry.id) ?? []) {
      const others = holders.get(key) ?? [];
      if (others.length > tooCommon) continue;
      const worth = weight * Math.log(1 + documents.length / others.length);
      for (const other of others) {
        if (other === entry) continue;
        const sums = scores.get(other) ?? new Map<string, number>();
        scores.set(other, sums.set(reason, (sums.get(reason) ?? 0) + worth));
      }
    }
    return [...scores]
      .map(([other, sums]) => ({ other, sums, score: [...sums.values()].reduce((a, b) => a + b, 0) }))
      .filter(({ score }) => score >= leastScore)
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ other, sums }) => ({ entry: other, reasons: weightiest(sums) }));
  };
}

const weightiest = (sums: ReadonlyMap<string, number>): string[] =>
  [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([reason]) => reason);

const finder = oncePerArchive((documents) => findRelated(documents));

/** The related papers of an entry of the archive; the index is made once a build. */
export async function relatedPapers(entry: DocumentEntry): Promise<RelatedPaper[]> {
  return (await finder())(entry);
}

/** The papers before and after one in time, of its series, else of the same person, else of the same body and kind. */
export interface Neighbours {
  /** 福建省 · 政府工作报告; 林勇的讲话; 策库编辑部的法规. */
  name: string;
  /** Address of the whole list. */
  url: string;
  earlier: DocumentEntry | undefined;
  later: DocumentEntry | undefined;
}

const listsKnown = new WeakMap<readonly DocumentEntry[], Map<string, DocumentEntry[]>>();

/** The neighbours of a paper; undefined where it has no date or is the only one. */
export function neighboursOf(
  entry: DocumentEntry,
  documents: readonly DocumentEntry[],
  series?: Series,
): Neighbours | undefined {
  if (entry.date === undefined) return undefined;
  const list =
    series === undefined
      ? listOf(entry, documents)
      : { name: series.name, url: urls.series(series.name), own: series.documents };
  if (list === undefined || list.own.length < 2) return undefined;
  const index = list.own.findIndex(({ id }) => id === entry.id);
  return { name: list.name, url: list.url, earlier: list.own[index + 1], later: list.own[index - 1] };
}

/** All dated papers of the person or body of one, by kind; read once for an archive. */
function listOf(
  entry: DocumentEntry,
  documents: readonly DocumentEntry[],
): { name: string; url: string; own: DocumentEntry[] } | undefined {
  const name = nameOf(entry);
  if (name === undefined) return undefined;
  let all = listsKnown.get(documents);
  if (all === undefined) {
    const dated = documents.filter(({ date }) => date !== undefined);
    all = Map.groupBy(dated, (other) => `${other.metadata.kind} ${nameOf(other) ?? ''}`);
    listsKnown.set(documents, all);
  }
  const { kind } = entry.metadata;
  const url = kind === 'speech' ? urls.person(name) : urls.issuer(name.split('、')[0] ?? name);
  return { name: `${name}的${kindNames[kind]}`, url, own: all.get(`${kind} ${name}`) ?? [] };
}

const nameOf = (entry: DocumentEntry): string | undefined =>
  entry.metadata.kind === 'speech' ? peopleOf(entry)[0] : entry.metadata.issuer;
