import type { Withdrawal } from '../document/log.ts';
import { getDocuments, type DocumentEntry } from './documents.ts';
import { withdrawals } from './log.ts';

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

/** The static paths of the pages themselves: of the papers, and of those that were withdrawn. */
export async function documentPagePaths(): Promise<
  {
    params: { kind: string; id: string };
    props: { entry?: DocumentEntry; withdrawal?: Withdrawal & { date: string } };
  }[]
> {
  const gone = withdrawals().map((withdrawal) => ({
    params: { kind: withdrawal.kind, id: withdrawal.id },
    props: { withdrawal },
  }));
  return [...(await documentPaths()), ...gone];
}
