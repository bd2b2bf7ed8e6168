import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import {
  toBibTex,
  toCslItem,
  toGbT7714,
  toLegalCitation,
  toOfficialCitation,
  toRis,
  type Cited,
} from '../../src/citations/formats/index.ts';

/** What a citation says when it is read by one who has nothing else; what it does not say is undefined. */
export interface Said {
  /** Without its marks, which differ by form. */
  title: string;
  year?: string | undefined;
  /** At the precision that it is given with. */
  date?: string | undefined;
  number?: string | undefined;
}

const bare = (title: string): string => title.replaceAll(/[《》〈〉＜＞<>：—\s]/gu, '');
const numbered = /[〔[]\d{4}[〕\]]|(?:令|公告|字).*第?.*号$|号$/u;

const fromChinese = (words: string): string | undefined => {
  const match = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/u.exec(words);
  return match
    ?.slice(1)
    .filter(Boolean)
    .map((part) => part.padStart(2, '0'))
    .join('-');
};

/** What stands in brackets and behind commas of the Chinese forms: a number, a date, a version (2018年修订). */
function readFacts(facts: readonly string[]): Omit<Said, 'title'> {
  const date = facts.map(fromChinese).find((each) => each !== undefined);
  const version = facts.map((fact) => /^(\d{4})年(?:修订|修正|修改)?$/u.exec(fact)?.[1]).find(Boolean);
  return {
    date,
    year: version ?? date?.slice(0, 4),
    number: facts.find((fact) => numbered.test(fact) && fromChinese(fact) === undefined),
  };
}

function readLegal(text: string): Said {
  const match = /^(?:[^《]*：)?《(.*)》(?:（([^（）]*)）)?(?:第[^，。]*)?(?:，(.*))?。$/u.exec(text);
  // （2017年） tells texts of one name apart; the date stands behind.
  const which = (match?.[2]?.split('，') ?? []).map((fact) => fact.replace(/^(\d{4}年)$/u, '$1修改'));
  return { title: bare(match?.[1] ?? text), ...readFacts([...which, ...(match?.[3]?.split('，') ?? [])]) };
}

function readOfficial(text: string): Said {
  const match = /^[^《]*《(.*)》(?:（([^（）]*)）)?/u.exec(text);
  return { title: bare(match?.[1] ?? text), ...readFacts(match?.[2]?.split('，') ?? []) };
}

function readGbT7714(text: string): Said {
  const match = /^(?:.*?\. )?(.*)\[[AZ]\/OL\]\. (?:\(([\d-]+)\))?/u.exec(text);
  const parts = (match?.[1] ?? '').split('：');
  const number = parts.length > 1 && numbered.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  return {
    title: bare(parts.join('')),
    date: match?.[2],
    year: match?.[2]?.slice(0, 4),
    number: number?.replace('[', '〔').replace(']', '〕'),
  };
}

interface Item {
  title?: string;
  number?: string;
  note?: string;
  issued?: { 'date-parts': (number | string)[][] };
}

function readItem({ title = '', number, note, issued }: Item): Said {
  const date = issued?.['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-');
  const said = number ?? note?.split('，').find((each) => numbered.test(each));
  return { title: bare(title), date, year: date?.slice(0, 4), number: said };
}

const parsed = (text: string): Item => (new Cite(text).data as Item[])[0] ?? {};

/** What each form of a citation says. */
export function readForms(cited: Cited): Record<string, Said> {
  return {
    legal: readLegal(toLegalCitation(cited)),
    official: readOfficial(toOfficialCitation(cited)),
    gbt7714: readGbT7714(toGbT7714(cited)),
    bibtex: readItem(parsed(toBibTex(cited))),
    ris: readItem(parsed(toRis(cited))),
    csl: readItem(toCslItem(cited) as Item),
  };
}

/** Where the forms of a citation contradict each other or the work, in words; a form may be silent. */
export function disagreements(cited: Cited): string[] {
  const { title, subtitle, date, documentNumber } = cited.work;
  const right: Said = {
    title: bare(`${title}${subtitle ?? ''}`),
    date: date ?? undefined,
    year: date?.slice(0, 4),
    number: documentNumber ?? undefined,
  };
  return Object.entries(readForms(cited)).flatMap(([form, said]) =>
    (['title', 'date', 'year', 'number'] as const)
      .filter((fact) => said[fact] !== undefined && said[fact] !== right[fact])
      .map((fact) => `${form}: ${fact} is ${said[fact] ?? ''}, not ${right[fact] ?? 'said'}`),
  );
}
