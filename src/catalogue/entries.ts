import { precisionOf, principalDate, type DateMeaning, type DatePrecision } from '../document/dates.ts';
import { amendedOn, firstDate, versionDate } from '../document/version-dates.ts';
import { deriveRelations } from '../citations/derive-relations.ts';
import { effectsOf, type AppliedEffect } from '../citations/effects.ts';
import { indexPapers } from '../citations/paper-index.ts';
import { validityOn, type Validity } from '../document/validity.ts';
import { regionPath, type Region } from '../regions/index.ts';
import type { ArchiveDocument } from '../render/read-archive.ts';
import { settings } from '../settings.ts';
import { statedValidity } from './stated-validity.ts';
import { urls } from './urls.ts';

/** A document as lists and pages know it. */
export interface DocumentEntry extends ArchiveDocument {
  id: string;
  url: string;
  /** The date of this version (本版): of the last amendment, else the principal one. Lists, order and citations follow it. */
  date: string | undefined;
  dateMeaning: DateMeaning | undefined;
  datePrecision: DatePrecision | undefined;
  year: string | undefined;
  /** The date of the first text (首次公布), where these are the words of a later one and it is known. */
  firstDate: string | undefined;
  /** From province to the place itself; empty where the region is unknown. */
  regionPath: Region[];
  /** Whether it is in force, and how that is known; of plans only where something is known, never of speeches. */
  validity: Validity | undefined;
  /** What other documents do to this one. */
  effects: readonly AppliedEffect[];
}

/** Whether the settings show documents of this kind. */
export const isShown = ({ metadata }: ArchiveDocument): boolean =>
  settings.collections.includes(metadata.kind);

/**
 * The documents of an archive as entries, valid as of `today` (YYYY-MM-DD): newest first, undated ones last. Without
 * `effects` only what front matter and titles say of other documents counts.
 */
export function toEntries(
  documents: readonly ArchiveDocument[],
  today: string,
  effects: ReadonlyMap<string, readonly AppliedEffect[]> = effectsOfTitles(documents),
): DocumentEntry[] {
  return documents.map((document) => toEntry(document, effects, today)).sort(newestFirst);
}

function effectsOfTitles(documents: readonly ArchiveDocument[]): Map<string, AppliedEffect[]> {
  const index = indexPapers(documents);
  return effectsOf(documents, deriveRelations(documents, [], index), index);
}

function toEntry(
  document: ArchiveDocument,
  effects: ReadonlyMap<string, readonly AppliedEffect[]>,
  today: string,
): DocumentEntry {
  const { metadata } = document;
  const suffered = effects.get(metadata.id) ?? [];
  const date = versionDate(metadata.dates);
  const isAmended = amendedOn(metadata.dates) !== undefined;
  return {
    ...document,
    id: metadata.id,
    url: urls.document(metadata.kind, metadata.id),
    date,
    dateMeaning: isAmended ? 'amended' : principalDate(metadata.dates)?.meaning,
    datePrecision: date === undefined ? undefined : precisionOf(date),
    year: date?.slice(0, 4),
    firstDate: firstDate(metadata.dates),
    regionPath: metadata.region === undefined ? [] : regionPath(metadata.region),
    validity: validityOf(document, effects, today),
    effects: suffered,
  };
}

/** Whether a document is in force on a day, by what is stated of it, its dates and what it suffers from others. */
export function validityOf(
  document: ArchiveDocument,
  effects: ReadonlyMap<string, readonly AppliedEffect[]>,
  day: string,
): Validity | undefined {
  const { kind, id, dates } = document.metadata;
  if (kind === 'speech') return undefined;
  const stated = statedValidity(document);
  const validity = validityOn(day, { dates, effects: effects.get(id) ?? [], stated });
  // A plan is done or not; nothing is said of one of which nothing is known.
  return kind === 'plan' && validity.basis === 'none' ? undefined : validity;
}

/** Newest first; what has no date comes last; equal ones by id, so that every build gives the same order. */
function newestFirst(a: DocumentEntry, b: DocumentEntry): number {
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
