import { getCourses, type CourseEntry } from './courses.ts';

export interface CourseProps extends Record<string, unknown> {
  entry: CourseEntry;
}

/** The static paths of everything that there is once a course: its page, its screens, its packs. */
export async function coursePaths(): Promise<{ params: { id: string }; props: CourseProps }[]> {
  return (await getCourses()).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
