import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { splitFrontMatter } from '../document/read-fields.ts';
import { readYaml } from '../document/read-yaml.ts';

/** What search needs of the courses of an archive: their titles by id, and for each document the courses that use it. */
export interface CourseUses {
  titles: Record<string, string>;
  byDocument: Map<string, string[]>;
}

interface Front {
  id: string;
  title: string;
  units?: { readings?: { document: string }[] }[];
}

/** Reads which documents the courses of an archive use; the pages were built, so every course is without mistakes. */
export async function readCourseUses(content: string): Promise<CourseUses> {
  const folder = path.join(content, 'courses');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.mdx')).sort();
  const uses: CourseUses = { titles: {}, byDocument: new Map() };
  for (const name of names) {
    const source = await readFile(path.join(folder, name), 'utf8');
    const read = readYaml(splitFrontMatter(source)?.yaml ?? '', name);
    // A course with mistakes is told when the pages are made.
    if (read.value == null) continue;
    const { id, title, units = [] } = read.value as Front;
    uses.titles[id] = title;
    for (const document of new Set(
      units.flatMap(({ readings = [] }) => readings.map((each) => each.document)),
    )) {
      uses.byDocument.set(document, [...(uses.byDocument.get(document) ?? []), id]);
    }
  }
  return uses;
}
