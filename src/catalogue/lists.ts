import { kinds } from '../document/schema.ts';
import { getDocuments, type DocumentEntry } from './documents.ts';
import { byName, byYear, flatten, issuersOf, peopleOf, regionTree, topicTree } from './facets.ts';
import { kindNames } from './labels.ts';
import { pathOf, urls } from './urls.ts';

/** A list of the site that can be followed and taken away. */
export interface ArchiveList {
  /** The words of its heading; undefined for the whole archive. */
  title: string | undefined;
  url: string;
  documents: DocumentEntry[];
}

/** Every list of papers: the archive, kinds, regions, topics, years, bodies, people. */
export function archiveLists(documents: DocumentEntry[]): ArchiveList[] {
  const topics = topicTree(documents).flatMap((top) => [top, ...top.children]);
  const { roots, unknown } = regionTree(documents);
  return [
    { title: undefined, url: urls.home, documents },
    ...kinds.map((kind) => ({
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
    {
      title: '日期不详',
      url: urls.year('unknown'),
      documents: documents.filter(({ year }) => year === undefined),
    },
    ...byName(documents, issuersOf).map(([name, own]) => ({
      title: name,
      url: urls.issuer(name),
      documents: own,
    })),
    ...byName(documents, peopleOf).map(([name, own]) => ({
      title: name,
      url: urls.person(name),
      documents: own,
    })),
  ];
}

export interface ListProps extends Record<string, unknown> {
  list: ArchiveList;
}

/** Static paths of a file that every list has beside it: `[...list]/feed.xml`. */
export async function listPaths(): Promise<{ params: { list: string | undefined }; props: ListProps }[]> {
  return archiveLists(await getDocuments()).map((list) => ({
    params: { list: pathOf(list.url).replace(/\/$/u, '') || undefined },
    props: { list },
  }));
}
