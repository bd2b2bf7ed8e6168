import { minutesOfHour } from '../minutes.ts';
import type { Course } from '../schema.ts';
import type { Basket } from './types.ts';

/** The basket as a course, which every page and format of a course can take; `today` is the day of its making. */
export function toCourse(basket: Basket, today: string, minutesOfUnit: (unit: number) => number): Course {
  const title = basket.title.trim() || '未命名课程';
  // A last day before the first is a slip of the hand.
  const to = basket.to >= basket.from ? basket.to : basket.from;
  const period = basket.from === '' ? undefined : { from: basket.from, to };
  return {
    id: courseId(basket, today),
    title,
    organiser: basket.organiser.trim(),
    made: today,
    audience: [],
    aims: [],
    topics: [],
    ...(period === undefined ? {} : { period }),
    units: basket.units.map((unit, index) => ({
      title: unit.title.trim() || `第${index + 1}单元`,
      hours: unit.hours ?? hoursFor(minutesOfUnit(index)),
      readings: unit.items.map(({ document, provisions, digest, note, minutes, required }) => ({
        document,
        provisions,
        version: 'in-force' as const,
        ...(digest === '' ? {} : { digest }),
        ...(note.trim() === '' ? {} : { why: note.trim() }),
        ...(minutes === null ? {} : { minutes }),
        required,
      })),
      questions: [],
      tasks: [],
      notes: [],
    })),
  };
}

/** 学时 for minutes of reading, in halves, at least one half. */
export const hoursFor = (minutes: number): number =>
  Math.max(0.5, Math.ceil((minutes / minutesOfHour) * 2) / 2);

/** An id that no other basket of the day has: the organiser may rename the file and the id before it is published. */
function courseId({ title, organiser, units }: Basket, today: string): string {
  let hash = 5381;
  for (const each of JSON.stringify([title, organiser, units]))
    hash = (hash * 33 + (each.codePointAt(0) ?? 0)) >>> 0;
  return `course-${today.replaceAll('-', '')}-${hash.toString(36).slice(0, 4)}`;
}
