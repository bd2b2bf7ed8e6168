import type { PartialDate } from '../document/dates.ts';
import { hoursOf } from './minutes.ts';
import { resolveReading, type Days } from './resolve-reading.ts';
import type { Course } from './schema.ts';
import type { Paper, ResolvedCourse } from './types.ts';

/** A partial date as its first and its last day. */
const firstDay = (date: PartialDate): string => `${date}-01-01`.slice(0, 10);
const lastDay = (date: PartialDate): string =>
  `${date}${'-12-31'.slice(date.length === 4 ? 0 : 3)}`.slice(0, 10);

/** The days on which the readings of a course must hold: its own, and today where that is later. */
export function daysOf({ period }: Pick<Course, 'period'>, today: string): Days {
  if (period === undefined) return { first: today, last: today };
  const last = lastDay(period.to);
  return { first: firstDay(period.from), last: last > today ? last : today };
}

/** A course with the texts of its readings; those whose paper is not among `papers` are left out. */
export function resolveCourse(
  course: Course,
  papers: ReadonlyMap<string, Paper>,
  today: string,
): ResolvedCourse {
  const days = daysOf(course, today);
  const units = course.units.map((unit, index) => ({
    unit,
    number: index + 1,
    readings: unit.readings.flatMap((reading) => resolveReading(reading, days, papers) ?? []),
  }));
  const readings = units.flatMap((unit) => unit.readings);
  const sum = (list: typeof readings): number => list.reduce((total, { minutes }) => total + minutes, 0);
  return {
    course,
    units,
    hours: hoursOf(course.units),
    minutes: sum(readings),
    requiredMinutes: sum(readings.filter(({ reading }) => reading.required)),
  };
}
