import { isCompared } from './compared.ts';
import { getDocuments, type DocumentEntry } from './documents.ts';
import { keyed } from './page-key.ts';
import { versionsOf } from './versions.ts';

export interface ComparisonProps extends Record<string, unknown> {
  older: DocumentEntry;
  newer: DocumentEntry;
}

/** The static paths of comparisons: every version with the one before it, where their words differ. */
export async function comparisonPaths(): Promise<
  { params: { older: string; newer: string }; props: ComparisonProps; cacheKey: string }[]
> {
  const paths = await Promise.all(
    (await getDocuments()).map(async (newer) => {
      const versions = await versionsOf(newer);
      const older = versions[versions.findIndex(({ id }) => id === newer.id) - 1];
      return older === undefined || !isCompared(older, newer)
        ? []
        : [{ params: { older: older.id, newer: newer.id }, props: { older, newer } }];
    }),
  );
  return keyed(paths.flat());
}
