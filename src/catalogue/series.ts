import { formatDate } from '../document/dates.ts';
import { toSimplified } from '../text/script.ts';
import type { DocumentEntry } from './documents.ts';
import { oncePerArchive } from './once-per-archive.ts';
import { issuersOf, peopleOf } from './facets.ts';
import { kindNames } from './labels.ts';
import { shortName } from '../regions/index.ts';
import { nameSlug } from './urls.ts';

/** Papers that come again and again: the work reports of a place, the work points of a body year by year. */
export interface Series {
  /** 福建省 · 政府工作报告; no two series have the same. */
  name: string;
  /** Its permanent place within `/series/`, whatever other series there are. */
  slug: string;
  /** The newest first; at least two, of different dates. */
  documents: DocumentEntry[];
}

const digits = '[〇○零一二三四五六七八九十百两\\d]+';
/** What changes from one paper of a series to the next: years, and the numbers of sessions, phases and amendments. */
const counting = new RegExp(
  `第?${digits}(?:[—–~至-]+${digits})?(?:年度?|届|次|期|批|季度|月份?|日|号)|\\d{4}`,
  'gu',
);
/** A bracket that says when or the how-manieth: （一）, （2009年1月7日第十一届第二次会议）. */
const bracket = /[（(][^（）()]*[〇○零一二三四五六七八九十\d][^（）()]*[）)]/gu;

/** A title without what changes; what is left is the name of the series. */
const lasting = (title: string): string =>
  title
    .replaceAll(bracket, '')
    .replaceAll(counting, '')
    .replaceAll(/^[\s，、：—-]+/gu, '');

/** Whose series it is: a place, else a body, else a person; undefined where nothing is known. */
function ownerOf(entry: DocumentEntry): string | undefined {
  const place = entry.regionPath.at(-1);
  return place?.code ?? issuersOf(entry)[0] ?? peopleOf(entry)[0];
}

/**
 * Reports that a place has every year, whatever each title writes: 2019年省政府工作报告, 省长卢瑞华在…上作政府工作报告. The
 * first row that a title fits decides.
 */
const reports: readonly [name: string | undefined, title: RegExp][] = [
  // Of plans and budgets there are several a year, and their own titles tell them apart.
  [undefined, /计划|預算|预算|决算|審計|审计|专项|意见|通知|落实|贯彻|分工|任务/u],
  ['政府工作报告', /(?:政府|國務院|国务院)[^，。；]*工作(?:报告|報告)/u],
  ['人民代表大会常务委员会工作报告', /(?:人大|人民代表大会)常(?:务)?委(?:员)?会工作报告/u],
  ['人民法院工作报告', /法院工作报告/u],
  ['人民检察院工作报告', /检察院工作报告/u],
];

/** The name that a yearly report of a place has in every year; undefined for all other papers. */
function reportName({ metadata: { title, subtitle, genre }, regionPath }: DocumentEntry): string | undefined {
  if (regionPath.length === 0) return undefined;
  const row = reports.find(([, pattern]) => pattern.test(title));
  if (row !== undefined) return row[0];
  const named = reports.find(([, pattern]) => pattern.test(subtitle ?? ''));
  return named === undefined && genre === '政府工作报告' ? genre : named?.[0];
}

/** What all papers of a series are called. */
const nameIn = (entry: DocumentEntry): string => reportName(entry) ?? lasting(entry.metadata.title);

function keyOf(entry: DocumentEntry): string | undefined {
  const { kind, title } = entry.metadata;
  const name = nameIn(entry);
  const owner = ownerOf(entry);
  // Regulations of one title are versions of one text, which have a page of their own.
  if (entry.date === undefined || owner === undefined || [...name].length < 4) return undefined;
  if (kind === 'regulation' && name === title) return undefined;
  const place = entry.regionPath.at(-1);
  const short = place === undefined ? '' : shortName(place.name);
  const ownName = place === undefined ? name : name.replace(place.name, '').replace(short, '');
  return `${kind} ${owner} ${toSimplified(ownName)}`;
}

/** The series among documents, those with most papers first; `documents` are sorted newest first. */
export function findSeries(documents: readonly DocumentEntry[]): Series[] {
  const found: { key: string; newest: DocumentEntry; own: DocumentEntry[] }[] = [];
  for (const [key, own] of Map.groupBy(documents, keyOf)) {
    const [newest] = own;
    const isOne = key !== undefined && new Set(own.map(({ date }) => date)).size > 1;
    if (isOne && newest !== undefined) found.push({ key, newest, own });
  }
  const names = tellApart(found.map(({ newest }) => newest));
  return found
    .map(({ key, newest, own }, i) => ({
      name: names[i] ?? '',
      slug: nameSlug(nameOf(newest), key),
      documents: own,
    }))
    .sort((a, b) => b.documents.length - a.documents.length || (a.name < b.name ? -1 : 1));
}

function nameOf(entry: DocumentEntry): string {
  const name = nameIn(entry);
  const place = entry.regionPath.at(-1);
  if (place === undefined || place.level === 'country' || name.includes(shortName(place.name))) return name;
  return `${place.name} · ${name}`;
}

/** The name of a series with all that tells whose it is: 吉林省长春市朝阳区 · 政府工作报告. */
function longNameOf(newest: DocumentEntry): string {
  const place = newest.regionPath.filter(({ level }) => level !== 'country').map(({ name }) => name);
  const owner = newest.regionPath.length > 0 ? place.join('') : ownerOf(newest);
  const name = nameIn(newest);
  return owner ? `${owner} · ${name}` : name;
}

const withKind = (newest: DocumentEntry): string =>
  `${longNameOf(newest)}（${kindNames[newest.metadata.kind]}）`;

/** The names of series, of which the newest papers are given: no longer than tells them apart. */
function tellApart(newest: readonly DocumentEntry[]): string[] {
  let names = newest.map(nameOf);
  for (const longer of [longNameOf, withKind]) {
    const alike = Map.groupBy(names, (name) => name);
    names = names.map((name, i) => {
      const own = newest[i];
      return own !== undefined && (alike.get(name)?.length ?? 0) > 1 ? longer(own) : name;
    });
  }
  return names;
}

const byDocument = oncePerArchive(
  (documents) =>
    new Map(findSeries(documents).flatMap((series) => series.documents.map((each) => [each.id, series]))),
);

/** The series that a document of the archive is in; found once a build. */
export async function seriesOf({ id }: DocumentEntry): Promise<Series | undefined> {
  return (await byDocument()).get(id);
}

/** From when to when a series runs, in words: 2008年—2012年. */
export function spanOf({ documents }: Series): string {
  const [first, last] = [documents.at(-1)?.year, documents[0]?.year];
  if (first === undefined || last === undefined) return '';
  return first === last ? formatDate(first) : `${formatDate(first)}—${formatDate(last)}`;
}
