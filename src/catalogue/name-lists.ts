import { getDocuments, type DocumentEntry } from './documents.ts';
import { byName } from './facets.ts';
import { keyed } from './page-key.ts';
import { pageParam, toPages, type Page } from './paging.ts';
import { nameSlug } from './urls.ts';

/** A static path of the list of a name: a body, a person, a genre. */
export interface NameListPath {
  params: { slug: string; page: string | undefined };
  props: { name: string; page: Page<DocumentEntry> };
  cacheKey: string;
}

/** The static paths of the lists of all names that `namesOf` finds in the archive. */
export async function nameListPaths(
  namesOf: (document: DocumentEntry) => readonly string[],
  urlOf: (name: string) => string,
): Promise<NameListPath[]> {
  const pages = byName(await getDocuments(), namesOf).flatMap(([name, documents]) =>
    toPages(documents, urlOf(name)).map((page) => ({
      params: { slug: nameSlug(name), page: pageParam(page.number) },
      props: { name, page },
    })),
  );
  return keyed(pages);
}
