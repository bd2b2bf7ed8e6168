import type { DocumentEntry } from '../catalogue/entries.ts';
import type { Problem } from '../problem/problem.ts';
import { findingProblems } from './finding-problems.ts';
import { papersOf } from './papers-of.ts';
import { readCourses } from './read-courses.ts';
import { resolveCourse } from './resolve-course.ts';

/** Everything that is wrong with the courses of an archive, and what has happened to their readings up to a day. */
export async function checkCourses(
  content: string,
  documents: readonly DocumentEntry[],
  today: string,
): Promise<{ courses: number; problems: Problem[] }> {
  const { courses, problems } = await readCourses(content, documents);
  const papers = await papersOf(
    courses.map(({ course }) => course),
    documents,
  );
  // What is wrong comes first: findings of a course with mistakes would say them twice.
  const wrong = new Set(problems.map(({ file }) => file));
  const sound = courses.filter(({ file }) => !wrong.has(file));
  const findings = sound.flatMap((file) => findingProblems(file, resolveCourse(file.course, papers, today)));
  return { courses: courses.length, problems: [...problems, ...findings] };
}
