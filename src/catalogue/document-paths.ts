import { getDocuments, type DocumentEntry } from './documents.ts';

export interface DocumentProps extends Record<string, unknown> {
  entry: DocumentEntry;
}

/** The static paths of everything that there is once a document: its page and its formats. */
export async function documentPaths(): Promise<
  { params: { kind: string; id: string }; props: DocumentProps }[]
> {
  return (await getDocuments()).map((entry) => ({
    params: { kind: entry.metadata.kind, id: entry.id },
    props: { entry },
  }));
}
