import type { DocumentMetadata, Kind } from '../document/schema.ts';
import type { StatedValidity, Validity, ValidityWord } from '../document/validity.ts';
import type { DatePrecision } from '../document/dates.ts';
import { firstNumber, versionNumber } from '../document/version-number.ts';
import type { DocumentEntry } from './entries.ts';
import { statedValidity } from './stated-validity.ts';
import { urls } from './urls.ts';

/** What `data/documents.json` says of a document. */
export interface DocumentRecord {
  id: string;
  url: string;
  title: string;
  subtitle: string | null;
  kind: Kind;
  genre: string | null;
  script: DocumentMetadata['script'];
  /** The date of this version. */
  date: string | null;
  datePrecision: DatePrecision | null;
  /** The date of the first text, where these are the words of a later one. */
  firstDate: string | null;
  dates: DocumentMetadata['dates'];
  region: { code: string; name: string; path: string[] } | null;
  people: DocumentMetadata['people'];
  issuer: string | null;
  documentNumber: string | null;
  /** 文号 of the first text, where these are the words of a later one. */
  firstNumber: string | null;
  /** What the text calls its last amendment: 修订, 修正, 修改. */
  amendedAs: DocumentMetadata['amendedAs'] | null;
  topics: string[];
  form: DocumentMetadata['form'];
  /** Whether it is in force; null for speeches, and for plans of which nothing is known. */
  status: ValidityWord | null;
  /** The same with how it is known, in which words, and up to which day. */
  validity: Validity | null;
  /** What its front matter states, from which pages compute the status again. */
  stated: StatedValidity | null;
  source: DocumentMetadata['source'] | null;
  articles: number;
  chapters: number;
  /** Other files of the same text, whose addresses lead to it. */
  copies: CopyRecord[];
}

/** A file whose words are those of a document. */
export type CopyRecord = Pick<DocumentRecord, 'id' | 'kind' | 'url' | 'title' | 'documentNumber' | 'source'>;

/** A document as `data/documents.json` gives it; a public contract, see docs/architecture.md. */
export function toRecord(entry: DocumentEntry): DocumentRecord {
  const { metadata, regionPath } = entry;
  const place = regionPath.at(-1);
  return {
    id: entry.id,
    url: entry.url,
    title: metadata.title,
    subtitle: metadata.subtitle ?? null,
    kind: metadata.kind,
    genre: metadata.genre ?? null,
    script: metadata.script,
    date: entry.date ?? null,
    datePrecision: entry.datePrecision ?? null,
    firstDate: entry.firstDate ?? null,
    dates: metadata.dates,
    region:
      place === undefined
        ? null
        : { code: place.code, name: place.name, path: regionPath.map(({ name }) => name) },
    people: metadata.people,
    issuer: metadata.issuer ?? null,
    documentNumber: versionNumber(metadata) ?? null,
    firstNumber: firstNumber(metadata) ?? null,
    amendedAs: metadata.amendedAs ?? null,
    topics: metadata.topics,
    form: metadata.form,
    status: entry.validity?.status ?? null,
    validity: entry.validity ?? null,
    stated: statedValidity(entry) ?? null,
    source: metadata.source ?? null,
    articles: entry.articles,
    chapters: entry.chapters,
    copies: (entry.copies ?? []).map(({ metadata: copy }) => ({
      id: copy.id,
      kind: copy.kind,
      url: urls.document(copy.kind, copy.id),
      title: copy.title,
      documentNumber: copy.documentNumber ?? null,
      source: copy.source ?? null,
    })),
  };
}
