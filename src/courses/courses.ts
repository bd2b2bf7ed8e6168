import { getDocuments } from '../catalogue/documents.ts';
import { buildDay, buildPaths } from '../paths.ts';
import { formatProblems } from '../problem/format.ts';
import { papersOf } from './papers-of.ts';
import { readCourses } from './read-courses.ts';
import { resolveCourse } from './resolve-course.ts';
import type { ResolvedCourse } from './types.ts';

/** A course of the archive as its pages and packs need it. */
export interface CourseEntry extends ResolvedCourse {
  id: string;
  /** The introduction as HTML, and as text, a paragraph a line. */
  introduction: string;
  introductionLines: string[];
}

let entries: Promise<CourseEntry[]> | undefined;

/** All courses of the archive, the latest first; stops the build with every mistake of every course. */
export function getCourses(): Promise<CourseEntry[]> {
  if (import.meta.env.DEV) entries = undefined;
  entries ??= load();
  return entries;
}

async function load(): Promise<CourseEntry[]> {
  const documents = await getDocuments();
  const { courses, problems } = await readCourses(buildPaths().content, documents);
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new Error(formatProblems(errors));
  const papers = await papersOf(
    courses.map(({ course }) => course),
    documents,
  );
  const today = buildDay();
  return courses
    .map(({ course, introduction, introductionLines }) => ({
      id: course.id,
      introduction,
      introductionLines,
      ...resolveCourse(course, papers, today),
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
}

const keyOf = ({ course }: CourseEntry): string => `${course.period?.from ?? course.made ?? ''} ${course.id}`;
