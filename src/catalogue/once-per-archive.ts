import { getDocuments, type DocumentEntry } from './documents.ts';

/**
 * Keeps what is derived from all documents for as long as they are the same: for a whole build, and in development
 * until one of them is changed.
 */
export function oncePerArchive<T>(derive: (documents: DocumentEntry[]) => T | Promise<T>): () => Promise<T> {
  let known: { documents: DocumentEntry[]; value: Promise<T> } | undefined;
  return async () => {
    const documents = await getDocuments();
    if (known?.documents !== documents) known = { documents, value: Promise.resolve(derive(documents)) };
    return known.value;
  };
}
