import { settings } from '../settings.ts';
import { toInlineJson } from './inline-json.ts';
import type { DocumentEntry } from './documents.ts';

/** A document as schema.org JSON-LD: Legislation for regulations, CreativeWork for the rest; safe inside a script. */
export function toLinkedData({ metadata, url, date, regionPath }: DocumentEntry): string {
  const data = {
    '@context': 'https://schema.org',
    '@type':
      metadata.kind === 'regulation'
        ? 'Legislation'
        : metadata.kind === 'speech'
          ? 'Article'
          : 'CreativeWork',
    name: metadata.title,
    ...(metadata.subtitle === undefined ? {} : { alternativeHeadline: metadata.subtitle }),
    inLanguage: metadata.script,
    url: settings.origin === undefined ? url : new URL(url, settings.origin).href,
    ...(date === undefined
      ? {}
      : { [metadata.kind === 'regulation' ? 'legislationDate' : 'datePublished']: date }),
    ...(metadata.documentNumber === undefined ? {} : { identifier: metadata.documentNumber }),
    ...(metadata.people.length === 0
      ? {}
      : { author: metadata.people.map(({ name }) => ({ '@type': 'Person', name })) }),
    ...(metadata.issuer === undefined
      ? {}
      : { publisher: { '@type': 'Organization', name: metadata.issuer } }),
    ...(regionPath.length === 0 ? {} : { spatialCoverage: regionPath.map(({ name }) => name).join(' ') }),
    isPartOf: { '@type': 'Collection', name: settings.name },
  };
  return toInlineJson(data);
}
