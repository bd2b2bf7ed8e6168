import type { DocumentEntry } from './documents.ts';

/** A document as `data/documents.json` gives it; a public contract, see docs/architecture.md. */
export function toRecord(entry: DocumentEntry): Record<string, unknown> {
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
    dates: metadata.dates,
    region:
      place === undefined
        ? null
        : { code: place.code, name: place.name, path: regionPath.map(({ name }) => name) },
    people: metadata.people,
    issuer: metadata.issuer ?? null,
    documentNumber: metadata.documentNumber ?? null,
    topics: metadata.topics,
    form: metadata.form,
    status: entry.validity ?? null,
    source: metadata.source ?? null,
    articles: entry.articles,
    chapters: entry.chapters,
  };
}
