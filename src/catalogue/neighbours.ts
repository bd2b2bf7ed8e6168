import type { DocumentEntry } from './documents.ts';
import { peopleOf } from './facets.ts';
import { kindNames } from './labels.ts';
import type { Series } from './series.ts';
import { urls } from './urls.ts';

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

/** Where each paper stands in a list; lists of thousands are asked about by each of their papers. */
const placesKnown = new WeakMap<readonly DocumentEntry[], Map<string, number>>();

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
      : { name: series.name, url: urls.series(series.slug), own: series.documents };
  if (list === undefined || list.own.length < 2) return undefined;
  const index = placesIn(list.own).get(entry.id) ?? -1;
  return { name: list.name, url: list.url, earlier: list.own[index + 1], later: list.own[index - 1] };
}

function placesIn(list: readonly DocumentEntry[]): Map<string, number> {
  const known = placesKnown.get(list) ?? new Map(list.map(({ id }, place) => [id, place]));
  placesKnown.set(list, known);
  return known;
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
