import { nameSlug, urls } from '../catalogue/urls.ts';
import { getRegion } from '../regions/index.ts';
import type { CourseEntry } from './courses.ts';

/** A value of a facet, with its courses. */
export interface CourseGroup {
  facet: string;
  /** The words of the facet: 对象. */
  facetName: string;
  name: string;
  slug: string;
  url: string;
  courses: CourseEntry[];
}

interface Facet {
  id: string;
  name: string;
  valuesOf(course: CourseEntry): readonly { name: string; slug: string }[];
}

const slugged = (name: string): { name: string; slug: string } => ({ name, slug: nameSlug(name) });

const facets: readonly Facet[] = [
  { id: 'audience', name: '对象', valuesOf: ({ course }) => course.audience.map(slugged) },
  {
    id: 'topic',
    name: '专题',
    valuesOf: ({ course }) => course.topics.map(slugged),
  },
  {
    id: 'region',
    name: '地区',
    valuesOf: ({ course: { region } }) =>
      region === undefined ? [] : [{ name: getRegion(region)?.name ?? region, slug: region }],
  },
  {
    id: 'year',
    name: '年份',
    valuesOf: ({ course }) => yearsOf(course).map((year) => ({ name: `${year}年`, slug: year })),
  },
];

/** The years in which a course is held; that of its making where it has no period. */
function yearsOf({ period, made }: CourseEntry['course']): string[] {
  const from = (period?.from ?? made)?.slice(0, 4);
  const to = period?.to.slice(0, 4) ?? from;
  if (from === undefined || to === undefined) return [];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => String(Number(from) + index));
}

/** All groups of courses, facet by facet, the values with most courses first. */
export function courseGroups(courses: readonly CourseEntry[]): CourseGroup[] {
  return facets.flatMap(({ id, name: facetName, valuesOf }) => {
    const groups = new Map<string, CourseGroup>();
    for (const course of courses) {
      for (const { name, slug } of valuesOf(course)) {
        const url = urls.coursesIn(id, slug);
        const group = groups.get(slug) ?? { facet: id, facetName, name, slug, url, courses: [] };
        group.courses.push(course);
        groups.set(slug, group);
      }
    }
    return [...groups.values()].sort((a, b) => b.courses.length - a.courses.length);
  });
}
