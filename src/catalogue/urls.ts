import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';
import type { Kind } from '../document/schema.ts';
import { settings } from '../settings.ts';
import { toSimplified } from '../text/script.ts';

const base = settings.base.endsWith('/') ? settings.base : `${settings.base}/`;

/** The address of a path of the site, under its base: `at('help/')` → `/archive/help/`. */
export const at = (path = ''): string => `${base}${path}`;

/** The path of an address below the base: the inverse of `at`. */
export const pathOf = (url: string): string => url.slice(base.length);

/** Addresses of all pages; no page writes one by hand. */
export const urls = {
  home: at(),
  kind: (kind: Kind): string => at(`${kind}/`),
  document: (kind: Kind, id: string): string => at(`${kind}/${id}/`),
  /** The n-th part of a text that is too long for one page; the first is the page of the document. */
  documentPart: (kind: Kind, id: string, part: number): string =>
    at(part === 1 ? `${kind}/${id}/` : `${kind}/${id}/${part}/`),
  /** The document as Word and as plain text, beside its page. */
  word: (kind: Kind, id: string): string => at(`${kind}/${id}.docx`),
  plainText: (kind: Kind, id: string): string => at(`${kind}/${id}.txt`),
  /** The permanent address that leads to the text in force of a document's paper. */
  latest: (id: string): string => at(`latest/${id}/`),
  /** Any two texts, compared in the browser. */
  comparisons: at('compare/'),
  /** Two neighbouring versions, compared at build. */
  comparison: (older: string, newer: string): string => at(`compare/${older}/${newer}/`),
  /** A regulation as Akoma Ntoso, beside its page. */
  akomaNtoso: (id: string): string => at(`regulation/${id}.akn.xml`),
  regions: at('region/'),
  region: (code: string): string => at(`region/${code}/`),
  topics: at('topic/'),
  topic: (slug: string): string => at(`topic/${slug}/`),
  years: at('year/'),
  year: (year: string): string => at(`year/${year}/`),
  /** Papers of a month, `2012-10`. */
  month: (month: string): string => at(`year/${month.replace('-', '/')}/`),
  genres: at('genre/'),
  genre: (name: string): string => at(`genre/${nameSlug(name)}/`),
  allSeries: at('series/'),
  series: (slug: string): string => at(`series/${slug}/`),
  issuers: at('issuer/'),
  issuer: (name: string): string => at(`issuer/${nameSlug(name)}/`),
  people: at('person/'),
  person: (name: string): string => at(`person/${nameSlug(name)}/`),
  search: at('search/'),
  searchFor: (query: string): string => at(`search/?q=${encodeURIComponent(query)}`),
  /** The search page narrowed to a list, `region=350000`, with its facets and orders. */
  searchWithin: (filter: string): string => at(`search/?${filter}`),
  /** Words looked up in the Pagefind bundle, where the site has one. */
  searchWords: at('search/words/'),
  quotes: at('quotes/'),
  about: at('about/'),
  help: at('help/'),
  helpFor: (reader: 'cadres' | 'organisers' | 'archivists'): string => at(`help/${reader}/`),
  data: at('data/documents.json'),
  /** A document with its text as data. */
  documentData: (kind: Kind, id: string): string => at(`data/${kind}/${id}.json`),
  oai: at('data/oai.xml'),
  coverage: at('coverage/'),
  /** What was taken in, mended and withdrawn, day by day. */
  log: at('log/'),
  kept: at('kept/'),
  courses: at('courses/'),
  course: (id: string): string => at(`courses/${id}/`),
  courseUnit: (id: string, number: number): string => at(`courses/${id}/${number}/`),
  /** A course a reading or question a screen, for a classroom. */
  coursePresent: (id: string): string => at(`courses/${id}/present/`),
  /** A course to take away. */
  coursePack: (id: string, format: string): string => at(`courses/${id}.${format}`),
  /** The courses of one audience, topic, region or year. */
  coursesIn: (facet: string, value: string): string => at(`courses/in/${facet}/${value}/`),
  basket: at('basket/'),
  /** Papers that others cite and the archive lacks, as a page and as data. */
  wanted: at('wanted/'),
  wantedData: at('data/wanted.json'),
  /** Which version of each paper was in force on a day. */
  inForce: at('in-force/'),
  inForceData: at('data/in-force.json'),
  /** What a check is about and what to do. */
  helpForValidity: at('help/validity/'),
  helpForCheck: (id: string): string => at(`help/checks/${id}/`),
  helpForChecks: at('help/checks/'),
  /** The newest papers of a list, or of the archive, as an Atom feed. */
  feed: (list = at()): string => `${list}feed.xml`,
  /** All papers of a list, or of the archive, as a table. */
  table: (list = at()): string => `${list}papers.csv`,
} as const;

/** The address of the n-th page of a list. */
export const pageOf = (list: string, page: number): string => (page === 1 ? list : `${list}page/${page}/`);

const slugs = new Map<string, string>();

/**
 * A permanent slug for a Chinese name: pinyin for the eye, a digest so that no two names share it; where things share a
 * name, of what tells them apart.
 */
export function nameSlug(name: string, identity = name): string {
  // The pages of all papers of an issuer link to it.
  const slug = slugs.get(identity) ?? makeSlug(name, identity);
  slugs.set(identity, slug);
  return slug;
}

function makeSlug(name: string, identity: string): string {
  const letters = pinyin([...toSimplified(name)].slice(0, 8).join(''), {
    toneType: 'none',
    type: 'array',
    v: true,
  });
  const digest = createHash('sha256').update(identity).digest('hex').slice(0, 5);
  const words = letters
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return words === '' ? digest : `${words}-${digest}`;
}
