import { principalDate, precisionOf } from '../../src/document/dates.ts';
import { documentSchema } from '../../src/document/schema.ts';
import { regionPath } from '../../src/regions/index.ts';
import type { DocumentEntry } from '../../src/catalogue/documents.ts';

/** A document of the catalogue, made from as much front matter as a test cares for. */
export function entryOf(front: Record<string, unknown>): DocumentEntry {
  const metadata = documentSchema.parse({ kind: 'speech', script: 'zh-Hans', title: '一篇讲话', ...front });
  const principal = principalDate(metadata.dates);
  return {
    file: `${metadata.id}.mdx`,
    digest: '',
    chapters: 0,
    articles: 0,
    characters: 1200,
    metadata,
    id: metadata.id,
    url: `/${metadata.kind}/${metadata.id}/`,
    date: principal?.date,
    dateMeaning: principal?.meaning,
    datePrecision: principal === undefined ? undefined : precisionOf(principal.date),
    year: principal?.date.slice(0, 4),
    regionPath: metadata.region === undefined ? [] : regionPath(metadata.region),
    validity:
      metadata.kind === 'regulation'
        ? { status: '馆内未见废止或修改', basis: 'none', asOf: '2026-11-24' }
        : undefined,
    effects: [],
  };
}
