import { getCollection } from 'astro:content';
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

let entries: Promise<DocumentEntry[]> | undefined;

/** All documents of the archive, newest first, undated ones last; read once a build. */
export function getDocuments(): Promise<DocumentEntry[]> {
  if (import.meta.env.DEV) entries = undefined;
  entries ??= load();
  return entries;
}

async function load(): Promise<DocumentEntry[]> {
  const documents = (await getCollection('documents')).map(({ data }) => data as unknown as ArchiveDocument);
  const effects = effectsOn(documents);
  const today = new Date().toISOString().slice(0, 10);
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

/** What each document suffers from others, by its id. */
function effectsOn(documents: readonly ArchiveDocument[]): Map<string, Effect[]> {
  const effects = new Map<string, Effect[]>();
  for (const { metadata } of documents) {
    const from = datesOf(metadata.dates, 'effective')[0] ?? principalDate(metadata.dates)?.date;
    for (const { type, target } of metadata.relations) {
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
