import { own } from '../../text/own.ts';
import type { Properties } from './cleaner.ts';
import { fieldOf } from './page-labels.ts';

/** Keys that archives and site generators give to their front matter, by the field that they mean here. */
const english: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    title: 'headline name doc_title doctitle heading',
    author: 'creator byline writer speaker by',
    issuer:
      'organization organisation agency department issued_by issuedby issuing_body organ office publisher_org department_name',
    documentNumber:
      'document_number documentnumber docno doc_no docnumber doc_number document_no wenhao number',
    publishedOn:
      'published published_at publishedat pubdate pub_date publish_date publishdate publication_date release_date posted created created_at',
    issuedOn: 'issued issued_on issue_date issuedate signed signed_on',
    deliveredOn: 'delivered delivered_on speech_date',
    effectiveOn: 'effective effective_from effective_date effectivedate in_force_from',
    adoptedOn: 'adopted adopted_on adoption_date',
    address: 'original original_url source_url sourceurl canonical canonical_url permalink_url href',
    source: 'source_name from origin media',
    editor: 'edited_by',
  }).flatMap(([field, keys]) => keys.split(' ').map((key) => [key, field] as const)),
);

/**
 * Reads front matter of any vocabulary: English keys of site generators, Chinese keys as pages label them. The keys stay
 * as they were found; the fields that they mean are added where nothing says them yet.
 */
export function readForeignKeys(properties: Properties): Properties {
  const read: Properties = { ...properties };
  for (const [key, value] of Object.entries(properties)) {
    const field =
      own(english, key.toLowerCase().replaceAll('-', '_')) ?? fieldOf.get(key.replaceAll(/[\s\u3000]/gu, ''));
    if (field !== undefined && field !== 'ignored' && value.trim() !== '')
      read[field] = own(read, field) ?? value.trim();
  }
  return read;
}
