import { buildPaths } from '../paths.ts';
import { readTopics, type Topic } from '../document/vocabulary.ts';
import { regionChildren, type Region } from '../regions/index.ts';
import type { DocumentEntry } from './documents.ts';

/** The documents of a place with all below it, and the places below that have some. */
export interface RegionNode {
  region: Region;
  documents: DocumentEntry[];
  children: RegionNode[];
}

/** All places with documents as a tree: the whole country first, then the provinces; 地区不详 apart. */
export function regionTree(documents: readonly DocumentEntry[]): {
  roots: RegionNode[];
  unknown: DocumentEntry[];
} {
  const nodes = new Map<string, RegionNode>();
  for (const document of documents) {
    for (const [index, region] of document.regionPath.entries()) {
      const node = nodes.get(region.code) ?? { region, documents: [], children: [] };
      node.documents.push(document);
      if (nodes.has(region.code)) continue;
      nodes.set(region.code, node);
      const parent = nodes.get(document.regionPath[index - 1]?.code ?? '');
      parent?.children.push(node);
    }
  }
  const byCode = (a: RegionNode, b: RegionNode): number => (a.region.code < b.region.code ? -1 : 1);
  for (const node of nodes.values()) node.children.sort(byCode);
  const roots = [...nodes.values()].filter(({ region }) => region.parent === null).sort(byCode);
  roots.sort((a, b) => Number(b.region.code === 'cn') - Number(a.region.code === 'cn'));
  return { roots, unknown: documents.filter(({ regionPath }) => regionPath.length === 0) };
}

/** Every node of a tree, each before those below it. */
export function flatten(nodes: readonly RegionNode[]): RegionNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

/** The number of documents of every province, those without any too. */
export function provinceCounts(roots: readonly RegionNode[]): { region: Region; count: number }[] {
  const counts = new Map(roots.map(({ region, documents }) => [region.code, documents.length]));
  return regionChildren('cn').map((region) => ({ region, count: counts.get(region.code) ?? 0 }));
}

/** A topic with its documents; one of the first level has those of its own topics too. */
export interface TopicNode {
  topic: Topic;
  documents: DocumentEntry[];
  children: TopicNode[];
}

/** The two levels of topics in the order of the vocabulary, also those without documents. */
export function topicTree(documents: readonly DocumentEntry[]): TopicNode[] {
  const { all } = readTopics(buildPaths().content);
  const within = (names: ReadonlySet<string>): DocumentEntry[] =>
    documents.filter(({ metadata }) => metadata.topics.some((name) => names.has(name)));
  const byTopic = new Map(byName(documents, ({ metadata }) => metadata.topics));
  const below = Map.groupBy(
    all.filter(({ parent }) => parent !== null),
    ({ parent }) => parent ?? '',
  );
  return all
    .filter(({ parent }) => parent === null)
    .map((topic) => {
      const children = (below.get(topic.name) ?? []).map((each): TopicNode => ({
        topic: each,
        documents: byTopic.get(each.name) ?? [],
        children: [],
      }));
      const names = new Set([topic.name, ...children.map((child) => child.topic.name)]);
      return { topic, documents: within(names), children };
    });
}

/** Documents by year, newest first; undated ones are not among them. */
export function byYear(documents: readonly DocumentEntry[]): [year: string, documents: DocumentEntry[]][] {
  const years = Map.groupBy(
    documents.filter(({ year }) => year !== undefined),
    ({ year }) => year ?? '',
  );
  return [...years].sort(([a], [b]) => (a < b ? 1 : -1));
}

/** Documents of a year by month, `2012-10`, newest first; those that only know their year are not among them. */
export function byMonth(documents: readonly DocumentEntry[]): [month: string, documents: DocumentEntry[]][] {
  const months = Map.groupBy(
    documents.filter(({ date }) => (date?.length ?? 0) >= 7),
    ({ date }) => date?.slice(0, 7) ?? '',
  );
  return [...months].sort(([a], [b]) => (a < b ? 1 : -1));
}

/** The genre of a document as a list of one or none. */
export const genresOf = ({ metadata }: DocumentEntry): string[] =>
  metadata.genre === undefined ? [] : [metadata.genre];

/** The bodies that issued a document: joint issuers are joined by 、. */
export const issuersOf = ({ metadata }: DocumentEntry): string[] => metadata.issuer?.split('、') ?? [];

/** Documents by the names that `namesOf` gives, those with most first. */
export function byName(
  documents: readonly DocumentEntry[],
  namesOf: (document: DocumentEntry) => readonly string[],
): [name: string, documents: DocumentEntry[]][] {
  const groups = new Map<string, DocumentEntry[]>();
  for (const document of documents) {
    for (const name of new Set(namesOf(document))) {
      const known = groups.get(name);
      if (known === undefined) groups.set(name, [document]);
      else known.push(document);
    }
  }
  return [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
}

/** Names of the people of a document. */
export const peopleOf = ({ metadata }: DocumentEntry): string[] => metadata.people.map(({ name }) => name);
