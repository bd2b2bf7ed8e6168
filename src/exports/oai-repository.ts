import type { DocumentEntry } from '../catalogue/documents.ts';
import { validityLabel } from '../catalogue/labels.ts';
import { urls } from '../catalogue/urls.ts';
import { firstName } from '../catalogue/version-name.ts';
import { settings } from '../settings.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const absolute = (url: string): string =>
  settings.origin === undefined ? url : new URL(url, settings.origin).href;

/** Dublin Core elements of a paper; those without a value are left out. */
const elements: readonly [name: string, values: (entry: DocumentEntry) => readonly (string | undefined)[]][] =
  [
    ['title', ({ metadata }) => [metadata.title]],
    ['creator', ({ metadata }) => [...metadata.people.map(({ name }) => name), metadata.issuer]],
    ['subject', ({ metadata }) => metadata.topics],
    ['publisher', () => [settings.publisher]],
    ['date', ({ date }) => [date]],
    ['type', ({ metadata }) => [metadata.genre ?? metadata.kind]],
    ['identifier', ({ url, metadata }) => [absolute(url), metadata.documentNumber]],
    ['source', ({ metadata }) => [metadata.source?.address ?? metadata.source?.name]],
    [
      'description',
      (entry) => [entry.validity && `时效：${validityLabel(entry)}`, firstName(entry.metadata)],
    ],
    ['language', ({ metadata }) => [metadata.script]],
    ['coverage', ({ regionPath }) => [regionPath.map(({ name }) => name).join(' ') || undefined]],
  ];

/**
 * The whole archive in the form of an OAI-PMH Static Repository (oai_dc), which a gateway of a library can serve on.
 * Papers that were withdrawn are records marked as deleted. The datestamp of a record is the day on which the paper was taken in, where that is known, else the day of the build.
 */
export function toOaiRepository(
  documents: readonly DocumentEntry[],
  today: string,
  withdrawn: readonly { id: string; date: string }[] = [],
): string {
  const base = escape(absolute(urls.oai));
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository" xmlns:oai="http://www.openarchives.org/OAI/2.0/">',
    '<Identify>',
    `<oai:repositoryName>${escape(settings.name)}</oai:repositoryName><oai:baseURL>${base}</oai:baseURL>`,
    '<oai:protocolVersion>2.0</oai:protocolVersion>',
    `<oai:adminEmail>${escape(settings.contact?.replace(/^mailto:/u, '') ?? 'archive@localhost')}</oai:adminEmail>`,
    `<oai:earliestDatestamp>1900-01-01</oai:earliestDatestamp>`,
    '<oai:deletedRecord>persistent</oai:deletedRecord><oai:granularity>YYYY-MM-DD</oai:granularity>',
    '</Identify>',
    '<ListMetadataFormats><oai:metadataFormat><oai:metadataPrefix>oai_dc</oai:metadataPrefix>',
    '<oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>',
    '<oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>',
    '</oai:metadataFormat></ListMetadataFormats>',
    '<ListRecords metadataPrefix="oai_dc">',
    ...documents.map((entry) => toRecord(entry, today)),
    ...withdrawn.map(
      ({ id, date }) =>
        `<oai:record><oai:header status="deleted"><oai:identifier>oai:ceku:${id}</oai:identifier><oai:datestamp>${date}</oai:datestamp></oai:header></oai:record>`,
    ),
    '</ListRecords>',
    '</Repository>',
  ].join('\n')}\n`;
}

function toRecord(entry: DocumentEntry, today: string): string {
  const retrieved = entry.metadata.source?.retrieved;
  const stamp = retrieved !== undefined && retrieved.length === 10 ? retrieved : today;
  const fields = elements.flatMap(([name, values]) =>
    values(entry)
      .filter((value) => value !== undefined)
      .map((value) => `<dc:${name}>${escape(value)}</dc:${name}>`),
  );
  return [
    `<oai:record><oai:header><oai:identifier>oai:ceku:${entry.id}</oai:identifier>`,
    `<oai:datestamp>${stamp}</oai:datestamp></oai:header><oai:metadata>`,
    '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    ...fields,
    '</oai_dc:dc></oai:metadata></oai:record>',
  ].join('');
}
