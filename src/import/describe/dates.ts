import type { DateMeaning, DatesByMeaning, PartialDate } from '../../document/dates.ts';
import type { Kind } from '../../document/schema.ts';
import { own } from '../../text/own.ts';
import type { Properties } from '../cleaners/cleaner.ts';
import { readEnding } from './ending.ts';
import type { Findings } from './evidence.ts';
import { findDates, firstDate } from './find-dates.ts';
import type { Head } from './head.ts';

/** Verbs of a bracket of events, with what they say of the date before them; the first that is found counts. */
const verbs: readonly [RegExp, DateMeaning][] = [
  [/修正|修订|修改/u, 'amended'],
  [/起(?:施行|实施|生效|执行)|之日起/u, 'effective'],
  [/批准/u, 'approved'],
  [/通过|制定|審議|議決/u, 'adopted'],
  [/公布|发布|颁布|公佈/u, 'published'],
  [/印发|签发/u, 'issued'],
  [/施行|实施/u, 'effective'],
  [/废止/u, 'repealed'],
];

/** Labels of pages and keys of foreign front matter by what they say; surer ones first. */
const labelled: readonly [keys: readonly string[], meaning: DateMeaning][] = [
  [['deliveredOn'], 'delivered'],
  [['issuedOn'], 'issued'],
  [['adoptedOn'], 'adopted'],
  [['publishedOn', 'publication_date', 'date', 'pubdate', 'PubDate', 'publishdate'], 'published'],
  [['effectiveOn', 'effective_date'], 'effective'],
  [['amendedOn'], 'amended'],
];

/** Every date of a paper with its meaning: events under the title, the head, the last article, the page. */
export function describeDates(
  head: Head,
  properties: Properties,
  { kind, genre }: { kind: Kind; genre?: string },
  lastLines: readonly string[],
  { title, fileName }: { title: string; fileName: string },
  findings: Findings,
): DatesByMeaning {
  const dates = new Map<DateMeaning, PartialDate[]>();
  const add = (meaning: DateMeaning, date: PartialDate, rule: string, quote: string): void => {
    const known = dates.get(meaning) ?? [];
    if (known.includes(date)) return;
    if (known.length > 0 && meaning !== 'amended') return;
    findings.found(`dates.${meaning}`, date, rule, quote);
    dates.set(meaning, [...known, date]);
  };
  // 2018年9月6日修订通过 2018年11月6日国务院令第706号公布: the order is what dates the words that it brings.
  const bringsAmended = (day: PartialDate): boolean =>
    dates.get('amended')?.every((each) => each <= day) ?? false;
  const alone = firstDate(head.dateLine) ?? (kind === 'regulation' ? undefined : dayOf(head.subtitle));
  if (alone !== undefined) {
    const quote = head.dateLine ?? head.subtitle ?? '';
    add(
      kind === 'speech' || head.occasion !== undefined || /上$|会议/u.test(head.subtitle ?? '')
        ? 'delivered'
        : 'issued',
      alone,
      'the date under the title',
      quote,
    );
  }
  for (const line of head.events) {
    for (const [meaning, date, quote] of readEvents(line)) {
      // （2018年9月13日，根据录音整理）: the date of a talk is when it was given.
      const given = meaning === 'issued' && kind === 'speech' ? 'delivered' : meaning;
      const brings = meaning === 'published' && bringsAmended(date) && /令/u.test(quote);
      add(brings ? 'amended' : given, date, 'the events under the title', quote);
    }
  }
  const ordered = firstDate(head.orderDate);
  if (ordered !== undefined)
    add(
      bringsAmended(ordered) ? 'amended' : 'published',
      ordered,
      'the date of the order',
      head.orderDate ?? '',
    );
  for (const [keys, meaning] of labelled) {
    const key = keys.find((each) => firstDate(own(properties, each)) !== undefined);
    const date = key === undefined ? undefined : firstDate(own(properties, key));
    // An archive's own date of a regulation says nothing that the events do not say better.
    if (date === undefined || (key === 'date' && dates.size > 0)) continue;
    if (key === 'issuedOn' && kind === 'regulation' && dates.has('adopted')) continue;
    // The date that an archive gives a talk is that of the talk; that of a page is the day it was put there.
    const given = key === 'date' && kind === 'speech' && genre !== undefined && genre !== '署名文章';
    add(given ? 'delivered' : meaning, date, `${key ?? ''} of the page`, own(properties, key ?? '') ?? '');
  }
  addFromSignature(lastLines, dates, add);
  addFromFileName(fileName, dates, kind, add);
  addFromLastArticle(lastLines, dates, add);
  if (dates.size === 0 && genre === '政府工作报告') addYearOfReport(title, fileName, add);
  return Object.fromEntries(
    [...dates].map(([meaning, list]) => [meaning, list.length === 1 ? list[0] : list]),
  );
}

/** The date of a subtitle: a year alone is what the paper is about, not when it was given. */
function dayOf(subtitle: string | undefined): PartialDate | undefined {
  const date = firstDate(subtitle);
  return date?.includes('-') === true ? date : undefined;
}

/** The dated events of a bracket: each date with the verb that follows it, before the next date of the same row. */
export function readEvents(line: string): [DateMeaning, PartialDate, string][] {
  const mentions = findDates(line);
  return mentions.flatMap(({ date, start, end }, index): [DateMeaning, PartialDate, string][] => {
    const rest = line.slice(end, mentions[index + 1]?.start ?? line.length);
    // 《…的决定》 names another paper, whose verbs are not about this one.
    const said = rest.replaceAll(/《[^》]*》/gu, '');
    const before = line.slice(Math.max(0, start - 1), start);
    const verb = verbs.filter(([pattern]) => pattern.test(said));
    const [first] = verb;
    if (first === undefined) return index === 0 && mentions.length === 1 ? [['issued', date, line]] : [];
    const meaning = before === '自' ? 'effective' : first[1];
    const also: [DateMeaning, PartialDate, string][] = [];
    // 某日国务院令第1号公布 自公布之日起施行: one date, two meanings.
    if (meaning === 'effective' && /公布|发布|颁布/u.test(said) && before !== '自')
      also.push(['published', date, rest]);
    return [...also, [meaning, date, line.slice(start, end) + rest.slice(0, 40)]];
  });
}

type Add = (meaning: DateMeaning, date: PartialDate, rule: string, quote: string) => void;

/** 自…起施行, 自公布之日起施行 at the end of a regulation. */
function addFromLastArticle(
  lines: readonly string[],
  dates: Map<DateMeaning, PartialDate[]>,
  add: Add,
): void {
  for (const line of lines.slice(-6)) {
    const clause = /自([^，。；]{2,40}?)起[^，。；]{0,4}(?:施行|实施|生效|执行)/u.exec(line);
    if (clause === null) continue;
    const date = firstDate(clause[1]);
    const base = /(?:公布|发布|颁布|印发|下发|通过|公佈)之?日/u.test(clause[1] ?? '');
    // 自印发之日起: the day of the paper itself, not that of a copy's page.
    const order = /印发|下发/u.test(clause[1] ?? '')
      ? (['issued', 'published', 'adopted'] as const)
      : (['published', 'issued', 'adopted'] as const);
    const known = base ? order.map((each) => dates.get(each)?.[0]).find((each) => each !== undefined) : date;
    if (known !== undefined) add('effective', known, 'the last article', line.slice(0, 60));
    return;
  }
}

/** The date that stands under the signature at the end of a paper, where nothing at its head says when it is of. */
function addFromSignature(lines: readonly string[], dates: Map<DateMeaning, PartialDate[]>, add: Add): void {
  if (['delivered', 'adopted', 'approved', 'issued'].some((each) => dates.has(each as DateMeaning))) return;
  const signed = readEnding(lines);
  const date = firstDate(signed?.date);
  if (date !== undefined) add('issued', date, 'the date under the signature', signed?.date ?? '');
}

/** A work report is given in the year that its title or its file names: 2005年某某市政府工作报告, 某某市-2005.md. */
function addYearOfReport(title: string, fileName: string, add: Add): void {
  const year =
    /(?<!\d)((?:19|20)\d{2})(?=年)/u.exec(title)?.[1] ?? /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(fileName)?.[1];
  if (year !== undefined) add('delivered', year, 'the year of the report', title);
}

/**
 * The date that an archive wrote into a file's name: 条例(2018-03-19).md, 条例_20181106_….docx. It is that of the
 * version: of its amendment where the text has an older date, else of its publication. What is made known within a year
 * of its last event was not amended once more.
 */
function addFromFileName(name: string, dates: Map<DateMeaning, PartialDate[]>, kind: Kind, add: Add): void {
  const written = /[（(_-](\d{4}-?\d{2}-?\d{2})(?=[）)_.-])/u.exec(name)?.[1];
  const date = firstDate(written);
  if (date === undefined) return;
  const known = [...dates].flatMap(([meaning, list]) => (meaning === 'effective' ? [] : list));
  if (known.some((each) => each >= date.slice(0, each.length))) return;
  const last = known.toSorted().at(-1) ?? date;
  const isFresh = !dates.has('published') && yearAfter(last) >= date;
  if (known.length === 0 || (isFresh && kind === 'regulation'))
    add('published', date, "the date in the file's name", name);
  else if (kind === 'regulation') add('amended', date, "the date in the file's name", name);
}

/** The same day of the next year. */
const yearAfter = (date: PartialDate): PartialDate => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
