import type { DocumentEntry } from './documents.ts';
import { formatDate } from '../document/dates.ts';
import {
  byMonth,
  byName,
  byYear,
  flatten,
  genresOf,
  issuersOf,
  peopleOf,
  regionTree,
  topicTree,
} from './facets.ts';
import { kindNames } from './labels.ts';
import { oncePerArchive } from './once-per-archive.ts';
import { keyed } from './page-key.ts';
import { shownKinds } from './shown-kinds.ts';
import { findSeries } from './series.ts';
import { pathOf, urls } from './urls.ts';

/** A list of the site that can be followed and taken away. */
export interface ArchiveList {
  /** The words of its heading; undefined for the whole archive. */
  title: string | undefined;
  url: string;
  documents: DocumentEntry[];
}

/** Every list of papers: the archive, kinds, genres, regions, topics, years and months, bodies, people, series. */
export function archiveLists(documents: DocumentEntry[]): ArchiveList[] {
  const topics = topicTree(documents).flatMap((top) => [top, ...top.children]);
  const { roots, unknown } = regionTree(documents);
  return [
    { title: undefined, url: urls.home, documents },
    ...shownKinds.map((kind) => ({
      title: kindNames[kind],
      url: urls.kind(kind),
      documents: documents.filter(({ metadata }) => metadata.kind === kind),
    })),
    ...flatten(roots).map(({ region, documents: own }) => ({
      title: region.name,
      url: urls.region(region.code),
      documents: own,
    })),
    { title: '地区不详', url: urls.region('unknown'), documents: unknown },
    ...topics.map(({ topic, documents: own }) => ({
      title: topic.name,
      url: urls.topic(topic.slug),
      documents: own,
    })),
    ...byYear(documents).map(([year, own]) => ({ title: `${year}年`, url: urls.year(year), documents: own })),
    ...byMonth(documents).map(([month, own]) => ({
      title: formatDate(month),
      url: urls.month(month),
      documents: own,
    })),
    {
      title: '日期不详',
      url: urls.year('unknown'),
      documents: documents.filter(({ year }) => year === undefined),
    },
    ...named(documents, genresOf, urls.genre),
    ...named(documents, issuersOf, urls.issuer),
    ...named(documents, peopleOf, urls.person),
    ...findSeries(documents).map(({ name, slug, documents: own }) => ({
      title: name,
      url: urls.series(slug),
      documents: own,
    })),
  ];
}

const named = (
  documents: readonly DocumentEntry[],
  namesOf: (document: DocumentEntry) => readonly string[],
  urlOf: (name: string) => string,
): ArchiveList[] =>
  byName(documents, namesOf).map(([name, own]) => ({ title: name, url: urlOf(name), documents: own }));

export interface ListProps extends Record<string, unknown> {
  list: ArchiveList;
}

/** A static path of a file of a list, with the key of all that it shows. */
export interface ListPath {
  params: { list: string | undefined };
  props: ListProps;
  cacheKey: string;
}

const allPaths = oncePerArchive((documents): ListPath[] =>
  keyed(
    archiveLists(documents).map((list) => ({
      params: { list: pathOf(list.url).replace(/\/$/u, '') || undefined },
      props: { list },
    })),
  ),
);

/** Static paths of a file that every list has beside it: `[...list]/feed.xml`. A new row each time: Astro notes in it whose it is. */
export const listPaths = async (): Promise<ListPath[]> => [...(await allPaths())];
