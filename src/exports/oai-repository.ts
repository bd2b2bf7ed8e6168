import { archiveName } from '../catalogue/archive-name.ts';
import type { DocumentEntry } from '../catalogue/documents.ts';
import { validityLabel } from '../catalogue/labels.ts';
import { urls } from '../catalogue/urls.ts';
import { firstName } from '../catalogue/version-name.ts';
import { settings } from '../settings.ts';
import { escapeXml } from '../text/escape-xml.ts';

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

/** What the publication log says of papers. */
export interface Logged {
  /** Id → the day on which the paper was taken in or last mended. */
  days: ReadonlyMap<string, string>;
  withdrawn: readonly { id: string; date: string }[];
}

/**
 * The whole archive in the form of an OAI-PMH Static Repository (oai_dc), which a gateway of a library can serve on.
 * Papers that were withdrawn are records marked as deleted. The datestamp of a record is the day on which the paper was
 * taken in or last mended by the log, else the day on which the copy was taken, else that of the build.
 */
export function toOaiRepository(
  documents: readonly DocumentEntry[],
  today: string,
  { days, withdrawn }: Logged = { days: new Map(), withdrawn: [] },
): string {
  const stamped = documents.map((entry) => ({
    entry,
    stamp: days.get(entry.id) ?? retrievedOn(entry) ?? today,
  }));
  const stamps = [...stamped.map(({ stamp }) => stamp), ...withdrawn.map(({ date }) => date)].sort();
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Repository xmlns="${repository}" xmlns:oai="http://www.openarchives.org/OAI/2.0/" ${instance} xsi:schemaLocation="${repository} ${repository}.xsd">`,
    '<Identify>',
    `<oai:repositoryName>${escapeXml(settings.name)}</oai:repositoryName><oai:baseURL>${escapeXml(baseUrl())}</oai:baseURL>`,
    '<oai:protocolVersion>2.0</oai:protocolVersion>',
    `<oai:adminEmail>${escapeXml(adminEmail())}</oai:adminEmail>`,
    `<oai:earliestDatestamp>${stamps[0] ?? today}</oai:earliestDatestamp>`,
    '<oai:deletedRecord>persistent</oai:deletedRecord><oai:granularity>YYYY-MM-DD</oai:granularity>',
    '</Identify>',
    '<ListMetadataFormats><oai:metadataFormat><oai:metadataPrefix>oai_dc</oai:metadataPrefix>',
    '<oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>',
    '<oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>',
    '</oai:metadataFormat></ListMetadataFormats>',
    '<ListRecords metadataPrefix="oai_dc">',
    ...stamped.map(({ entry, stamp }) => toRecord(entry, stamp)),
    ...withdrawn.map(
      ({ id, date }) =>
        `<oai:record><oai:header status="deleted"><oai:identifier>${identifierOf(id)}</oai:identifier><oai:datestamp>${date}</oai:datestamp></oai:header></oai:record>`,
    ),
    '</ListRecords>',
    '</Repository>',
  ].join('\n')}\n`;
}

const repository = 'http://www.openarchives.org/OAI/2.0/static-repository';
const instance = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** By the rule of `oai-identifier`: oai:<domain>:<what it is within it>. */
function identifierOf(id: string): string {
  const { domain, path } = archiveName();
  return escapeXml(`oai:${domain}:${path}${id}`);
}

/** The address at the gateway: its own, then that of the file without the scheme; the file's where there is no gateway. */
function baseUrl(): string {
  const own = absolute(urls.oai);
  if (settings.gateway === undefined || settings.origin === undefined) return own;
  return `${settings.gateway.replace(/\/$/u, '')}/${own.replace(/^https?:\/\//u, '')}`;
}

/** The mail address of the contact; a site that has none, or a page, has one at its domain that nobody reads. */
function adminEmail(): string {
  const [, mail] = /^mailto:([^?]+)/iu.exec(settings.contact ?? '') ?? [];
  return mail !== undefined && /^\S+@(?:\S+\.)+\S+$/u.test(mail) ? mail : `archive@${archiveName().domain}`;
}

function retrievedOn({ metadata }: DocumentEntry): string | undefined {
  const retrieved = metadata.source?.retrieved;
  return retrieved?.length === 10 ? retrieved : undefined;
}

function toRecord(entry: DocumentEntry, stamp: string): string {
  const fields = elements.flatMap(([name, values]) =>
    values(entry)
      .filter((value) => value !== undefined)
      .map((value) => `<dc:${name}>${escapeXml(value)}</dc:${name}>`),
  );
  return [
    `<oai:record><oai:header><oai:identifier>${identifierOf(entry.id)}</oai:identifier>`,
    `<oai:datestamp>${stamp}</oai:datestamp></oai:header><oai:metadata>`,
    `<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" ${instance} xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">`,
    ...fields,
    '</oai_dc:dc></oai:metadata></oai:record>',
  ].join('');
}
