import type { DocumentEntry } from '../../catalogue/entries.ts';
import { datesOf, type DateMeaning, type PartialDate } from '../../document/dates.ts';
import { versionDate } from '../../document/version-dates.ts';
import { settings } from '../../settings.ts';
import { element } from './xml.ts';

/** Where the document came from and where its data are; `#archive` is who made this file. */
const archive = { source: '#archive' };

/** The identification of a text as work, expression and manifestation, its dates and its makers. */
export function toMeta(entry: DocumentEntry, work: DocumentEntry): string {
  const { metadata } = entry;
  const born = work.firstDate ?? work.date;
  const version = versionDate(metadata.dates);
  const workUri = `/akn/cn/act/${born ?? 'undated'}/${work.id}`;
  const expressionUri = `${workUri}/zho@${version ?? ''}`;
  const author = element('FRBRauthor', { href: metadata.issuer === undefined ? '#unknown' : '#issuer' });
  const identified = (uri: string, ...rest: string[]): string[] => [
    element('FRBRthis', { value: `${uri}/!main` }),
    element('FRBRuri', { value: uri }),
    ...rest,
  ];
  const address = settings.origin === undefined ? entry.url : new URL(entry.url, settings.origin).href;
  return element(
    'meta',
    {},
    element(
      'identification',
      archive,
      element(
        'FRBRWork',
        {},
        ...identified(workUri, element('FRBRalias', { name: 'title', value: work.metadata.title })),
        dateElement(born, work.firstDate === undefined ? (work.dateMeaning ?? 'undated') : 'first'),
        author,
        element('FRBRcountry', { value: 'cn' }),
        metadata.genre === undefined ? '' : element('FRBRsubtype', { value: metadata.genre }),
        metadata.documentNumber === undefined
          ? ''
          : element('FRBRnumber', { value: metadata.documentNumber }),
        element('FRBRname', { value: metadata.title }),
      ),
      element(
        'FRBRExpression',
        {},
        ...identified(expressionUri, element('FRBRalias', { name: 'address', value: address })),
        dateElement(version, 'version'),
        author,
        element('FRBRlanguage', { language: 'zho' }),
      ),
      element(
        'FRBRManifestation',
        {},
        ...identified(`${expressionUri}.xml`),
        dateElement(version, 'version'),
        element('FRBRauthor', { href: '#archive' }),
      ),
    ),
    lifecycle(entry),
    references(entry),
    force(entry),
  );
}

/** AKN wants a whole day; what is known of it stands beside, a month never gains a day. */
function dateElement(date: PartialDate | undefined, name: string): string {
  const day = `${date ?? '0001'}-01-01`.slice(0, 10);
  return element('FRBRdate', { date: day, verbatim: day === date ? undefined : (date ?? '日期不详'), name });
}

const events: readonly (readonly [DateMeaning, string])[] = [
  ['adopted', 'generation'],
  ['amended', 'amendment'],
  ['repealed', 'repeal'],
];

function lifecycle({ metadata: { dates } }: DocumentEntry): string {
  const rows = events.flatMap(([meaning, type]) =>
    datesOf(dates, meaning)
      .filter((date) => date.length === 10)
      .map((date) => element('eventRef', { date, source: '#original', type })),
  );
  return rows.length === 0 ? '' : element('lifecycle', archive, ...rows);
}

/** The schema has no word for how the force of a text is known; elements of others may stand here. */
const force = ({ validity }: DocumentEntry): string =>
  validity === undefined
    ? ''
    : element(
        'proprietary',
        archive,
        element('ceku:validity', {
          'xmlns:ceku': 'urn:ceku',
          status: validity.status,
          basis: validity.basis,
          source: validity.source,
          asOf: validity.asOf,
        }),
      );

const references = ({ url, metadata: { issuer, title } }: DocumentEntry): string =>
  element(
    'references',
    archive,
    element('original', { eId: 'original', href: url, showAs: title }),
    element('TLCOrganization', {
      eId: 'archive',
      href: '/ontology/organization/archive',
      showAs: settings.publisher,
    }),
    issuer === undefined
      ? element('TLCOrganization', { eId: 'unknown', href: '/ontology/organization/unknown', showAs: '不详' })
      : element('TLCOrganization', { eId: 'issuer', href: '/ontology/organization/issuer', showAs: issuer }),
  );
