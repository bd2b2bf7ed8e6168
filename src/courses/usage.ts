import { urls } from '../catalogue/urls.ts';
import { getCourses, type CourseEntry } from './courses.ts';
import { readingUrl } from './labels.ts';
import { hasUnitPages } from './unit-pages.ts';

/** A course that reads a paper. */
export interface Use {
  title: string;
  url: string;
  organiser: string;
  /** The places of the paper that it reads, each with its address; a whole paper has no name. */
  places: { name: string; url: string; unit: string }[];
}

let uses: Promise<Map<string, Use[]>> | undefined;

/** The courses that read a paper, by name or as the version in force. */
export async function usesOf(id: string): Promise<Use[]> {
  if (import.meta.env.DEV) uses = undefined;
  uses ??= getCourses().then(collect);
  return (await uses).get(id) ?? [];
}

function collect(courses: readonly CourseEntry[]): Map<string, Use[]> {
  const map = new Map<string, Use[]>();
  for (const entry of courses) {
    const { course, units } = entry;
    const own = new Map<string, Use>();
    for (const { number, unit, readings } of units) {
      for (const reading of readings) {
        const { paper } = reading;
        const url = hasUnitPages(entry) ? urls.courseUnit(entry.id, number) : urls.course(entry.id);
        const use = own.get(paper.id) ?? {
          title: course.title,
          url,
          organiser: course.organiser,
          places: [],
        };
        use.places.push({ name: reading.places, url: readingUrl(reading), unit: unit.title });
        own.set(paper.id, use);
      }
    }
    for (const [id, use] of own) map.set(id, [...(map.get(id) ?? []), use]);
  }
  return map;
}
