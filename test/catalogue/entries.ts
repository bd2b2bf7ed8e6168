import { principalDate, precisionOf } from '../../src/document/dates.ts';
import { amendedOn, firstDate, versionDate } from '../../src/document/version-dates.ts';
import { documentSchema } from '../../src/document/schema.ts';
import { regionPath } from '../../src/regions/index.ts';
import type { DocumentEntry } from '../../src/catalogue/documents.ts';

/** A document of the catalogue, made from as much front matter as a test cares for. */
export function entryOf(front: Record<string, unknown>): DocumentEntry {
  const metadata = documentSchema.parse({ kind: 'speech', script: 'zh-Hans', title: '一篇讲话', ...front });
  const date = versionDate(metadata.dates);
  return {
    file: `${metadata.id}.mdx`,
    digest: '',
    chapters: 0,
    articles: 0,
    characters: 1200,
    metadata,
    id: metadata.id,
    url: `/${metadata.kind}/${metadata.id}/`,
    date,
    dateMeaning: amendedOn(metadata.dates) === undefined ? principalDate(metadata.dates)?.meaning : 'amended',
    datePrecision: date === undefined ? undefined : precisionOf(date),
    year: date?.slice(0, 4),
    firstDate: firstDate(metadata.dates),
    regionPath: metadata.region === undefined ? [] : regionPath(metadata.region),
    validity:
      metadata.kind === 'regulation'
        ? { status: '馆内未见废止或修改', basis: 'none', asOf: '2026-11-24' }
        : undefined,
    effects: [],
  };
}
