import { formatDate } from '../document/dates.ts';
import { toSimplified } from '../text/script.ts';
import type { DocumentEntry } from './documents.ts';
import { oncePerArchive } from './once-per-archive.ts';
import { issuersOf, peopleOf } from './facets.ts';
import { shortName } from '../regions/index.ts';

/** Papers that come again and again: the work reports of a place, the work points of a body year by year. */
export interface Series {
  /** 福建省 · 政府工作报告. */
  name: string;
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

function keyOf(entry: DocumentEntry): string | undefined {
  const { kind, title } = entry.metadata;
  const name = lasting(title);
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
  const groups = Map.groupBy(documents, keyOf);
  groups.delete(undefined);
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ date }) => date)).size > 1)
    .map((group) => ({ name: nameOf(group), documents: group }))
    .sort((a, b) => b.documents.length - a.documents.length || (a.name < b.name ? -1 : 1));
}

function nameOf([newest]: DocumentEntry[]): string {
  if (newest === undefined) return '';
  const name = lasting(newest.metadata.title);
  const place = newest.regionPath.at(-1);
  if (place === undefined || place.level === 'country' || name.includes(shortName(place.name))) return name;
  return `${place.name} · ${name}`;
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
