import {
  datesOf,
  precisionOf,
  principalDate,
  type DateMeaning,
  type DatePrecision,
} from '../document/dates.ts';
import { validityOn, type Effect, type Validity } from '../document/validity.ts';
import { regionPath, type Region } from '../regions/index.ts';
import type { ArchiveDocument } from '../render/read-archive.ts';
import { urls } from './urls.ts';

/** A document as lists and pages know it. */
export interface DocumentEntry extends ArchiveDocument {
  id: string;
  url: string;
  date: string | undefined;
  dateMeaning: DateMeaning | undefined;
  datePrecision: DatePrecision | undefined;
  year: string | undefined;
  /** From province to the place itself; empty where the region is unknown. */
  regionPath: Region[];
  /** Only regulations are in force or not. */
  validity: Validity | undefined;
}

/** The documents of an archive as entries, valid as of `today` (YYYY-MM-DD): newest first, undated ones last. */
export function toEntries(documents: readonly ArchiveDocument[], today: string): DocumentEntry[] {
  const effects = effectsOn(documents);
  return documents.map((document) => toEntry(document, effects, today)).sort(newestFirst);
}

function toEntry(document: ArchiveDocument, effects: Map<string, Effect[]>, today: string): DocumentEntry {
  const { metadata } = document;
  const principal = principalDate(metadata.dates);
  return {
    ...document,
    id: metadata.id,
    url: urls.document(metadata.kind, metadata.id),
    date: principal?.date,
    dateMeaning: principal?.meaning,
    datePrecision: principal === undefined ? undefined : precisionOf(principal.date),
    year: principal?.date.slice(0, 4),
    regionPath: metadata.region === undefined ? [] : regionPath(metadata.region),
    validity:
      metadata.kind === 'regulation'
        ? validityOn(today, metadata.dates, effects.get(metadata.id) ?? [])
        : undefined,
  };
}

/** The day from which a document does to others what its relations say: that of its effect, else its own. */
export const effectiveFrom = ({ metadata }: ArchiveDocument): string | undefined =>
  datesOf(metadata.dates, 'effective')[0] ?? principalDate(metadata.dates)?.date;

/** What each document suffers from others, by its id. */
function effectsOn(documents: readonly ArchiveDocument[]): Map<string, Effect[]> {
  const effects = new Map<string, Effect[]>();
  for (const document of documents) {
    const from = effectiveFrom(document);
    for (const { type, target } of document.metadata.relations) {
      if (type !== 'repeals' && type !== 'replaces' && type !== 'amends') continue;
      effects.set(target, [...(effects.get(target) ?? []), { type, from }]);
    }
  }
  return effects;
}

/** Newest first; what has no date comes last; equal ones by id, so that every build gives the same order. */
function newestFirst(a: DocumentEntry, b: DocumentEntry): number {
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
