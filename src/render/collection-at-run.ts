import { givenDocuments } from './given-documents.ts';
import type { ArchiveDocument } from './types.ts';

interface Entry {
  id: string;
  data: ArchiveDocument;
  digest: string;
}

/**
 * Entries of the documents, made when they are asked for: Astro takes a store that fails to load for an empty one, and a
 * site without papers would be made.
 */
const entries: Pick<Map<string, Entry>, 'values'> = {
  values: () =>
    new Map(
      givenDocuments().map((data) => [data.metadata.id, { id: data.metadata.id, data, digest: data.digest }]),
    ).values(),
};

/**
 * The content store of built pages, in the form that Astro's `getCollection` reads: the documents that the build read,
 * and not those that were there when the code was bundled.
 */
export default new Map([['documents', entries]]);
