import { toLegalCitation, toOfficialCitation, type CitedWork } from '../citations/formats/index.ts';
import { amendedOn } from '../document/version-dates.ts';
import { versionNumber } from '../document/version-number.ts';
import type { ValidityWord } from '../document/validity.ts';
import { settings } from '../settings.ts';
import type { DocumentEntry } from './entries.ts';

/** A paper as the forms of citation need it; its address is absolute where the site knows its origin. */
export function citedWork({ id, url, date, firstDate, validity, metadata }: DocumentEntry): CitedWork {
  const { kind, title, subtitle, people, issuer, form } = metadata;
  return {
    id,
    kind,
    title,
    subtitle: subtitle ?? null,
    // Who signed an order did not write it.
    people: people.filter(({ as }) => as !== 'signatory').map(({ name }) => name),
    issuer: issuer ?? null,
    documentNumber: versionNumber(metadata) ?? null,
    date: date ?? null,
    firstDate: firstDate ?? null,
    amendedAs: amendedOn(metadata.dates) === undefined ? null : (metadata.amendedAs ?? '修改'),
    superseded: validity?.status === '已被修改' || validity?.status === '可能已被替代',
    gone: goneWord(validity?.status),
    digest: form === 'digest',
    url: settings.origin === undefined ? url : new URL(url, settings.origin).href,
    archive: settings.name,
  };
}

const goneWord = (status: ValidityWord | undefined): CitedWork['gone'] =>
  status === '已废止' || status === '已失效' ? status : null;

/** The source of a paper as legal writing gives it: 《国务院关于…的通知》，国发〔2007〕19号。 */
export const citationOf = (entry: DocumentEntry): string =>
  toLegalCitation({ work: citedWork(entry), place: undefined });

/** The source of a paper as official papers give it: 《国务院关于…的通知》（国发〔2007〕19号）. */
export const officialCitationOf = (entry: DocumentEntry): string =>
  toOfficialCitation({ work: citedWork(entry), place: undefined });
