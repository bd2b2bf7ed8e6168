import { buildPaths } from '../paths.ts';
import { readWhole } from './read-whole.ts';

/**
 * The content store of built pages, in the form that Astro's `getCollection` reads: the documents as they are when the
 * pages are rendered, and not when their code was bundled.
 */
const documents = await readWhole(buildPaths().content);
const entries = documents.map((document) => {
  const { id } = document.metadata;
  return [id, { id, data: document, digest: document.digest }] as const;
});

export default new Map([['documents', new Map(entries)]]);
