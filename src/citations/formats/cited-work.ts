/** What every form of citation is made of: plain data, embedded in each page and made from an entry at build. */
export interface CitedWork {
  id: string;
  kind: 'speech' | 'plan' | 'regulation';
  title: string;
  subtitle: string | null;
  /** Speakers and authors. */
  people: string[];
  issuer: string | null;
  /** The number of this version; null where only that of an earlier text is known. */
  documentNumber: string | null;
  /** The date of this version, at its own precision. */
  date: string | null;
  /** The date of the first text, where these are the words of a later one and it is known. */
  firstDate: string | null;
  /** What the last amendment is called, where these are amended words. */
  amendedAs: '修订' | '修正' | '修改' | null;
  /** Whether there is a newer text, from which this one must be told apart. */
  superseded: boolean;
  /** Said after the title when it is not in force any more. */
  gone: '已废止' | '已失效' | null;
  /** An editor's digest, not the text itself. */
  digest: boolean;
  /** The address of the page, absolute where the site knows its origin. */
  url: string;
  archive: string;
}

/** A provision of a work: its anchor and its words, 第十二条第二款 or 二（三）. */
export interface CitedPlace {
  anchor: string;
  words: string;
}

/** One citation: what, where in it, and the day on which it was read (YYYY-MM-DD). */
export interface Cited {
  work: CitedWork;
  place: CitedPlace | undefined;
  accessed: string;
}

/** The address of what is cited, with the anchor of the provision. */
export const addressOf = ({ work, place }: Cited): string =>
  place === undefined ? work.url : `${work.url}#${place.anchor}`;

/** Which text of a law is meant, in the words of its 题注: 2018年修订; undefined for one that was never amended. */
export const versionWords = ({ amendedAs, date }: CitedWork): string | undefined =>
  amendedAs === null || date === null ? undefined : `${date.slice(0, 4)}年${amendedAs}`;

/** The title with its subtitle, as Chinese bibliographies join them. */
export const fullTitle = ({ title, subtitle }: CitedWork): string =>
  subtitle === null ? title : `${title}：${subtitle}`;

/** Who stands for the work: its people, else the body that issued it. */
export const authorsOf = ({ people, issuer }: CitedWork): string[] =>
  people.length > 0 ? people : issuer === null ? [] : issuer.split('、');

/** Whether the author is a body, whose name must not be taken apart. */
export const isByBody = ({ people }: CitedWork): boolean => people.length === 0;
