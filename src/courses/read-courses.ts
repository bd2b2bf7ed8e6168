import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentEntry } from '../catalogue/entries.ts';
import { byEveryId } from '../citations/copies/every-id.ts';
import { checkWords } from '../document/front-matter.ts';
import { readFields, type Locate } from '../document/read-fields.ts';
import { readTopics } from '../document/vocabulary.ts';
import type { Problem } from '../problem/problem.ts';
import { readBody } from '../render/cache.ts';
import { renderDocument } from '../render/render-document.ts';
import { checkReadings } from './check-readings.ts';
import { courseSchema, type Course } from './schema.ts';

/** The folder of courses within an archive. */
export const coursesFolder = 'courses';

/** A course without mistakes, with its introduction as HTML. */
export interface CourseFile {
  file: string;
  course: Course;
  introduction: string;
  /** The introduction as text, a paragraph a line. */
  introductionLines: string[];
  /** The place of a field in the file, for findings. */
  locate: Locate;
}

/** Reads every course of an archive against its documents, whose bodies are in the cache; all problems at once. */
export async function readCourses(
  content: string,
  documents: readonly DocumentEntry[],
): Promise<{ courses: CourseFile[]; problems: Problem[] }> {
  const topics = readTopics(content);
  const entries = byEveryId(documents);
  const provisionsOf = async ({ digest }: DocumentEntry) => (await readBody(digest)).provisions;
  const courses: CourseFile[] = [];
  const problems: Problem[] = [];
  for (const name of await listCourses(content)) {
    const file = `${coursesFolder}/${name}`;
    const source = await readFile(path.join(content, file), 'utf8');
    const {
      fields,
      value,
      problems: own,
      locate,
    } = readFields(source, file, courseSchema, () => courseSchema);
    const rendered = renderDocument(source, file);
    problems.push(...own, ...rendered.problems);
    if (value !== undefined) problems.push(...checkWords(value, topics, locate));
    if (fields === undefined) continue;
    problems.push(...checkName(fields.id, name, file, locate));
    problems.push(...(await checkReadings(fields, entries, provisionsOf, locate)));
    if (rendered.body === undefined) continue;
    const { html, provisions } = rendered.body;
    const introductionLines = provisions.flatMap(({ text }) =>
      text.split('\n').filter((each) => each !== ''),
    );
    courses.push({ file, course: fields, introduction: html, introductionLines, locate });
  }
  return { courses, problems };
}

async function listCourses(content: string): Promise<string[]> {
  const names = await readdir(path.join(content, coursesFolder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.mdx')).sort();
}

function checkName(id: string, name: string, file: string, locate: Locate): Problem[] {
  if (`${id}.mdx` === name) return [];
  const hint = `Name the file ${id}.mdx, or write id: ${name.slice(0, -'.mdx'.length)} if it was never published.`;
  const message = `id: ${id} is not the name of the file`;
  return [{ id: 'id-file', level: 'error', ...locate(['id']), file, message, hint }];
}
