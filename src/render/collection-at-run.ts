import { buildPaths } from '../paths.ts';
import type { ArchiveDocument } from './read-archive.ts';
import { readWhole } from './read-whole.ts';

interface Entry {
  id: string;
  data: ArchiveDocument;
  digest: string;
}

/**
 * The documents as they are now. Astro takes a store that fails to load for an empty one, and a site without papers
 * would be made: the failure waits for whoever asks for the documents.
 */
async function readEntries(): Promise<Pick<Map<string, Entry>, 'values'>> {
  try {
    const documents = await readWhole(buildPaths().content);
    return new Map(
      documents.map((data) => [data.metadata.id, { id: data.metadata.id, data, digest: data.digest }]),
    );
  } catch (error) {
    return {
      values() {
        throw error;
      },
    };
  }
}

/**
 * The content store of built pages, in the form that Astro's `getCollection` reads: the documents as they are when the
 * pages are rendered, and not when their code was bundled.
 */
export default new Map([['documents', await readEntries()]]);
