import type { DocumentMetadata } from '../document/schema.ts';
import { datesOf } from '../document/dates.ts';
import { amendedOn } from '../document/version-dates.ts';
import type { RelationType } from '../document/relations.ts';
import type { ValidityWord } from '../document/validity.ts';
import { settings } from '../settings.ts';
import type { OutlineNode } from '../structure/index.ts';
import type { DocumentEntry } from './entries.ts';
import { toInlineJson } from './inline-json.ts';
import { urls } from './urls.ts';

type Fields = Record<string, unknown>;

const absolute = (url: string): string =>
  settings.origin === undefined ? url : new URL(url, settings.origin).href;

/**
 * A document as schema.org JSON-LD: Legislation with its parts for regulations, CreativeWork for the rest; safe inside
 * a script element.
 */
export const toLinkedData = (entry: DocumentEntry, outline: readonly OutlineNode[]): string =>
  toInlineJson({
    '@context': 'https://schema.org',
    '@id': absolute(entry.url),
    ...(entry.metadata.kind === 'regulation' ? legislation(entry, outline) : creativeWork(entry)),
    ...common(entry),
  });

function common({ url, metadata, regionPath }: DocumentEntry): Fields {
  const place = regionPath.at(-1);
  return compact({
    url: absolute(url),
    name: metadata.title,
    alternativeHeadline: metadata.subtitle,
    alternateName: metadata.aliases,
    inLanguage: metadata.script,
    keywords: metadata.topics,
    author: metadata.people
      .filter(({ as }) => as !== 'signatory')
      .map(({ name, role }) => compact({ '@type': 'Person', name, jobTitle: role })),
    publisher: organization(metadata.issuer),
    spatialCoverage: place && {
      '@type': 'AdministrativeArea',
      name: regionPath.map(({ name }) => name).join(' '),
    },
    encoding: encodings(metadata),
    isPartOf: { '@type': 'Collection', name: settings.name },
  });
}

const creativeWork = ({ date, firstDate, validity, metadata }: DocumentEntry): Fields =>
  compact({
    '@type': 'CreativeWork',
    additionalType: metadata.genre,
    dateCreated: firstDate ?? date,
    dateModified: amendedOn(metadata.dates),
    datePublished: datesOf(metadata.dates, 'published')[0],
    identifier: metadata.documentNumber,
    isBasedOn: targets(metadata, 'based-on'),
    creativeWorkStatus: validity?.status,
  });

/** What is in force, in the words of schema.org; nothing where it is not known. */
const legalForce: Readonly<Record<ValidityWord, string | undefined>> = {
  现行有效: 'InForce',
  已被修改: 'PartiallyInForce',
  尚未施行: 'NotInForce',
  已废止: 'NotInForce',
  已失效: 'NotInForce',
  // Nobody knows: nothing is said.
  可能已被替代: undefined,
  馆内未见废止或修改: undefined,
};

function legislation(
  { url, validity, date, firstDate, metadata }: DocumentEntry,
  outline: readonly OutlineNode[],
): Fields {
  const { dates, genre, issuer, documentNumber } = metadata;
  const force = validity && legalForce[validity.status];
  return compact({
    '@type': 'Legislation',
    legislationType: genre,
    legislationIdentifier: documentNumber,
    // What was adopted first is the work; its words are those of the version.
    dateCreated: firstDate ?? date,
    legislationDate: datesOf(dates, 'adopted')[0] ?? firstDate ?? date,
    datePublished: datesOf(dates, 'published')[0],
    legislationDateOfApplicability: datesOf(dates, 'effective')[0],
    dateModified: amendedOn(dates),
    legislationDateVersion: date,
    legislationPassedBy: organization(issuer),
    legislationLegalForce: force && `https://schema.org/${force}`,
    legislationAmends: targets(metadata, 'amends'),
    legislationRepeals: [...targets(metadata, 'repeals'), ...targets(metadata, 'replaces')],
    legislationEnsuresImplementationOf: targets(metadata, 'implements'),
    isBasedOn: targets(metadata, 'based-on'),
    hasPart: toParts(outline, absolute(url)),
  });
}

/** 编章节 as parts of the law; its articles where it has none. */
const toParts = (nodes: readonly OutlineNode[], url: string): Fields[] =>
  nodes.map(({ id, label, title, children }) =>
    compact({
      '@type': 'Legislation',
      '@id': `${url}#${id}`,
      name: [label, title].filter(Boolean).join(' '),
      hasPart: toParts(children, url),
    }),
  );

/** The documents of the archive and the titles of others that a relation names. */
const targets = ({ kind, relations }: DocumentMetadata, type: RelationType): Fields[] =>
  relations
    .filter((relation) => relation.type === type)
    .map(({ target }) =>
      target.startsWith('《')
        ? { '@type': 'CreativeWork', name: target.slice(1, -1) }
        : { '@id': absolute(urls.document(kind, target)) },
    );

const organization = (name: string | undefined): Fields | Fields[] | undefined =>
  name === undefined ? undefined : { '@type': 'Organization', name };

function encodings({ kind, id }: DocumentMetadata): Fields[] {
  const files: [url: string, encodingFormat: string][] = [
    [urls.plainText(kind, id), 'text/plain'],
    [urls.word(kind, id), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [urls.documentData(kind, id), 'application/json'],
    ...(kind === 'regulation' ? [[urls.akomaNtoso(id), 'application/akn+xml'] as [string, string]] : []),
  ];
  return files.map(([url, encodingFormat]) => ({
    '@type': 'MediaObject',
    contentUrl: absolute(url),
    encodingFormat,
  }));
}

/** Leaves out what is not known. */
const compact = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
