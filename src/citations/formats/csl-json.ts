import { addressOf, authorsOf, fullTitle, versionWords, type Cited } from './cited-work.ts';

const types = { regulation: 'legislation', plan: 'regulation', speech: 'speech' } as const;

/** A citation as an item of CSL-JSON, for Zotero and citation processors. */
export interface CslItem {
  id: string;
  type: (typeof types)[keyof typeof types];
  language: string;
  title: string;
  author?: { literal: string }[];
  number?: string;
  section?: string;
  status?: string;
  version?: string;
  issued?: { 'date-parts': number[][] };
  'original-date'?: { 'date-parts': number[][] };
  accessed: { 'date-parts': number[][] };
  archive: string;
  URL: string;
}

/** The CSL item of a citation; Chinese names are literal, so that no style turns them round. */
export function toCslItem(cited: Cited): CslItem {
  const { work, place, accessed } = cited;
  const authors = authorsOf(work);
  const version = versionWords(work);
  return {
    id: place === undefined ? work.id : `${work.id}#${place.anchor}`,
    type: types[work.kind],
    language: 'zh-CN',
    title: fullTitle(work),
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(work.documentNumber === null ? {} : { number: work.documentNumber }),
    ...(place === undefined ? {} : { section: place.words }),
    ...(work.gone === null ? {} : { status: work.gone }),
    ...(version === undefined ? {} : { version }),
    ...(work.date === null ? {} : { issued: toParts(work.date) }),
    ...(work.firstDate === null ? {} : { 'original-date': toParts(work.firstDate) }),
    accessed: toParts(accessed),
    archive: work.archive,
    URL: addressOf(cited),
  };
}

const toParts = (date: string): { 'date-parts': number[][] } => ({
  'date-parts': [date.split('-').map(Number)],
});
