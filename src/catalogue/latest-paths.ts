import { idsOf } from '../citations/copies/every-id.ts';
import { buildDay } from '../paths.ts';
import { getDocuments, type DocumentEntry } from './documents.ts';
import { keyed } from './page-key.ts';
import { inForceVersion, versionsOf } from './versions.ts';

export interface LatestProps extends Record<string, unknown> {
  versions: DocumentEntry[];
  /** The version in force on the day of the build; the youngest where none is. */
  current: DocumentEntry;
}

/**
 * The static paths of the permanent addresses: one for every regulation and each of its copies, and for whatever else has
 * versions.
 */
export async function latestPaths(): Promise<
  { params: { id: string }; props: LatestProps; cacheKey: string }[]
> {
  const today = buildDay();
  const paths = await Promise.all(
    (await getDocuments()).map(async (entry) => {
      const versions = await versionsOf(entry);
      if (entry.metadata.kind !== 'regulation' && versions.length === 1) return [];
      const current = (await inForceVersion(entry, today)) ?? versions.at(-1) ?? entry;
      return idsOf(entry).map((id) => ({ params: { id }, props: { versions, current } }));
    }),
  );
  return keyed(paths.flat());
}
