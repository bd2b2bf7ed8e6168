import { neighboursById, toDocumentData } from '../catalogue/document-data.ts';
import type { DocumentEntry } from '../catalogue/entries.ts';
import { byEveryId } from '../citations/copies/every-id.ts';
import { readBody } from '../render/cache.ts';
import { loadPapers } from './load-papers.ts';
import type { Course } from './schema.ts';
import type { Paper } from './types.ts';

/** The papers that courses read, with their versions, from the archive and its cache of bodies. */
export function papersOf(
  courses: readonly Course[],
  documents: readonly DocumentEntry[],
): Promise<Map<string, Paper>> {
  const byId = byEveryId(documents);
  const neighbours = neighboursById(documents);
  const keys = courses.flatMap(({ units }) =>
    units.flatMap(({ readings }) =>
      readings.flatMap(({ document: id }) => {
        const entry = byId.get(id);
        return entry === undefined ? [] : [{ id, kind: entry.metadata.kind }];
      }),
    ),
  );
  return loadPapers(keys, async ({ id }) => {
    const entry = byId.get(id);
    if (entry === undefined) return undefined;
    const near = neighbours.get(entry.id) ?? { incoming: [], versions: [] };
    return toDocumentData(entry, await readBody(entry.digest), near);
  });
}
