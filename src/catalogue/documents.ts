import { getCollection } from 'astro:content';
import { buildDay } from '../paths.ts';
import type { ArchiveDocument } from '../render/read-archive.ts';
import { toEntries, type DocumentEntry } from './entries.ts';

export type { DocumentEntry } from './entries.ts';

let entries: Promise<DocumentEntry[]> | undefined;

/** All documents of the archive, newest first, undated ones last; read once a build. */
export function getDocuments(): Promise<DocumentEntry[]> {
  if (import.meta.env.DEV) entries = undefined;
  entries ??= load();
  return entries;
}

async function load(): Promise<DocumentEntry[]> {
  const documents = (await getCollection('documents')).map(({ data }) => data as unknown as ArchiveDocument);
  return toEntries(documents, buildDay());
}
