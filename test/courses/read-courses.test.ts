import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { toEntries, type DocumentEntry } from '../../src/catalogue/entries.ts';
import { checkCourses } from '../../src/courses/check-courses.ts';
import { pinCourse } from '../../src/courses/pin-course.ts';
import { formatProblems } from '../../src/problem/format.ts';
import { readBody } from '../../src/render/cache.ts';
import { pipelineVersion } from '../../src/render/pipeline-version.ts';
import { readArchive } from '../../src/render/read-archive.ts';

const today = '2026-04-01';
let content: string;
let documents: DocumentEntry[];

beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'ceku-courses-'));
  await cp('content', content, { recursive: true });
  documents = toEntries((await readArchive(content, pipelineVersion())).documents, today);
});

/** All problems of an archive whose only course is this one. */
async function problemsOf(source: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ceku-course-'));
  await mkdir(path.join(folder, 'courses'));
  await writeFile(path.join(folder, 'courses', 'ke.mdx'), source);
  return formatProblems((await checkCourses(folder, documents, today)).problems);
}

test('the courses of the sample archive have no mistakes, and say what has happened to their readings', async () => {
  const { courses, problems } = await checkCourses('content', documents, today);
  expect(courses).toBe(2);
  expect(problems.map(({ level, id }) => `${level} ${id}`)).toEqual([
    'warning reading-version-replaced',
    'warning reading-repealed',
  ]);
});

test('every mistake of a course is told at once, with its place and what was probably meant', async () => {
  const found = await problemsOf(`---
id: kee
title: 课
organizer: 教学组
topics: [编目与校合]
period: { from: 2026-03-02, to: 2026-03-01 }
units:
  - title: 一
    hours: 0
    readings:
      - document: cn-20250512-che-hui-banfa
      - document: 策库资料撤回办法
      - document: cn-20250512-che-hui-ban-fa
        provisions: [第十四条, t4]
        version: pined
---
`);
  expect(found).toMatchInlineSnapshot(`
    "courses/ke.mdx
      4:1  error  field-unknown  organizer is not a field
                                 Did you mean organiser?
      5:10  error  topic-unknown  topics: 编目与校合 is not in the vocabulary
                                  Did you mean 编目与校核?
      6:9  error  value-invalid  period: {"from":"2026-03-02","to":"2026-03-01"} is not valid (the period ends before it begins)
                                 When it is held.
      9:12  error  value-invalid  units.0.hours: 0 is no amount; write a number above 0
                                  Its length in 学时 of 45 minutes.
      15:18  error  value-unknown  units.0.readings.2.version: pined is not one of its values
                                   Did you mean pinned?"
  `);
});

test('a reading whose paper or place is unknown is told with the near one', async () => {
  const found = await problemsOf(`---
id: ke
title: 课
organiser: 教学组
units:
  - title: 一
    hours: 1
    readings:
      - document: cn-20250512-che-hui-banfa
      - document: 《策库资料撤回办法》
      - document: cn-20250512-che-hui-ban-fa
        provisions: [第十四条, t4, 第三条至第九条]
---
`);
  expect(found).toMatchInlineSnapshot(`
    "courses/ke.mdx
      9:19  error  reading-document  document: the archive has no document cn-20250512-che-hui-banfa
                                     Did you mean cn-20250512-che-hui-ban-fa?
      10:19  error  reading-document  document: the archive has no document 《策库资料撤回办法》
                                      Did you mean cn-20250512-che-hui-ban-fa?
      12:22  error  reading-provision  provisions: 《策库资料撤回办法》 has no 第十四条
                                       Did you mean 第四条? The text has 8 articles.
      12:32  error  reading-provision  provisions: 《策库资料撤回办法》 has no 第三条至第九条
                                       The text has 8 articles."
  `);
});

test('pinning writes the digests and nothing else, and keeps those that are there', async () => {
  const source = await readFile('content/courses/2026-bian-mu-gang-qian.mdx', 'utf8');
  const bare = source.replaceAll(/\n +digest: .*/gu, '');
  const provisionsOf = async (id: string) => {
    const entry = documents.find((each) => each.id === id);
    return entry === undefined ? undefined : (await readBody(entry.digest)).provisions;
  };
  expect(await pinCourse(bare, provisionsOf, false)).toEqual({ source, written: 10 });
  const old = source.replace(/digest: .*/u, 'digest: 00000000000000aa');
  expect((await pinCourse(old, provisionsOf, false)).source).toBe(old);
  expect((await pinCourse(old, provisionsOf, true)).source).toBe(source);
});
