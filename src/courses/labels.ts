import { formatDate } from '../document/dates.ts';
import { minutesOfHour } from './minutes.ts';
import type { Course } from './schema.ts';
import type { ResolvedCourse, ResolvedReading } from './types.ts';
import { toHanNumeral } from '../text/numerals.ts';
import { inTitleMarks } from '../text/title-marks.ts';

/** When a course is held, in words: 2026年3月24日至25日. */
export function periodLabel(period: Course['period']): string | undefined {
  if (period === undefined) return undefined;
  const { from, to } = period;
  if (from === to) return formatDate(from);
  const shared =
    from.length === to.length
      ? [8, 5].find((length) => from.slice(0, length) === to.slice(0, length))
      : undefined;
  const end = formatDate(to);
  // What both have in common is said once.
  if (shared === 8) return `${formatDate(from)}至${end.replace(/^.*月/u, '')}`;
  return `${formatDate(from)}至${shared === 5 ? end.replace(/^.*年/u, '') : end}`;
}

/** 学时 in words, with the minutes that they are. */
export const hoursLabel = (hours: number): string => `${hours} 学时`;

/** Title and place of a reading: 《…》第四条至第六条. */
export const readingTitle = ({ paper, places }: Pick<ResolvedReading, 'paper' | 'places'>): string =>
  `${inTitleMarks(paper.title)}${places}`;

/** The address of a reading within the site: its paper at the first place chosen. */
export function readingUrl({ paper, chosen }: Pick<ResolvedReading, 'paper' | 'chosen'>): string {
  const all = chosen.length === paper.provisions.length;
  const first = chosen.find(({ id }) => id !== '');
  return all || first === undefined ? paper.url : `${paper.url}#${first.id}`;
}

/** Number and title of a unit; one without a name of its own is only counted. */
export const unitLabel = (number: number, title: string): string =>
  isNamed(number, title) ? `第 ${number} 单元　${title.trim()}` : `第 ${number} 单元`;

/** The same where units are a list: 1. 导论; one without a name of its own is only counted. */
export const unitEntry = (number: number, title: string): string =>
  isNamed(number, title) ? `${number}. ${title.trim()}` : `第 ${number} 单元`;

/** Whether a unit has a name beyond its own number. */
export function isNamed(number: number, title: string): boolean {
  const bare = title.replaceAll(/\s/gu, '').normalize('NFKC');
  const counted = [String(number), toHanNumeral(number)].flatMap((n) => [`第${n}单元`, `单元${n}`]);
  return bare !== '' && !counted.includes(bare);
}

/** The facts of a course as pages and files print them; those that are not known are left out. */
export function courseFacts({
  course,
  hours,
  minutes,
}: Pick<ResolvedCourse, 'course' | 'hours' | 'minutes'>): [name: string, value: string][] {
  const facts: [string, string | undefined][] = [
    ['主办', course.organiser === '' ? undefined : course.organiser],
    ['对象', course.audience.length === 0 ? undefined : course.audience.join('、')],
    ['时间', periodLabel(course.period)],
    ['地点', course.place],
    ['学时', `${hours}（每学时 ${minutesOfHour} 分钟）`],
    ['学分', course.credits?.toString()],
    ['阅读', minutes === 0 ? undefined : `约 ${minutes} 分钟`],
  ];
  return facts.flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
}
