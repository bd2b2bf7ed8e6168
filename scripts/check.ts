// npm run check: reads the archive and lists every problem with file, place and what to do.
// With --write-fields it writes docs/fields.md from the schemas first.
import './plain-failure.ts';
import { writeFile } from 'node:fs/promises';
import { reportFailure } from '../src/build/report.ts';
import { toEntries } from '../src/catalogue/entries.ts';
import { readGraph } from '../src/catalogue/graph.ts';
import { gatherCopies } from '../src/citations/copies/gather-copies.ts';
import { checkInbox } from '../src/checks/check-inbox.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { checkCourses } from '../src/courses/check-courses.ts';
import { courseFieldsReference } from '../src/courses/field-docs.ts';
import { fieldsReference } from '../src/document/field-docs.ts';
import { buildPaths } from '../src/paths.ts';
import { formatProblems } from '../src/problem/format.ts';
import type { Level } from '../src/problem/problem.ts';
import { pipelineVersion } from '../src/render/pipeline-version.ts';
import { readArchive } from '../src/render/read-archive.ts';

try {
  if (process.argv.includes('--write-fields'))
    await writeFile('docs/fields.md', `${fieldsReference()}\n${courseFieldsReference()}`);
  const { content } = buildPaths();
  const archive = await readArchive(content, pipelineVersion());
  const today = new Date().toISOString().slice(0, 10);
  const graph = await readGraph(archive.documents, today);
  const entries = toEntries(gatherCopies(archive.documents), today, graph.effects);
  const { courses, problems: ofCourses } = await checkCourses(content, entries, today);
  const ofArchive = await runChecks(content, { documents: archive.documents, graph });
  const problems = [...archive.problems, ...ofArchive, ...ofCourses, ...(await checkInbox(content))];
  const count = (wanted: Level): number => problems.filter(({ level }) => level === wanted).length;
  if (problems.length > 0) console.log(`${formatProblems(problems)}\n`);
  const read = `${archive.documents.length} documents and ${courses} courses without errors`;
  const told = count('info') === 0 ? '' : `, ${count('info')} for information`;
  console.log(`${read}; ${count('error')} errors, ${count('warning')} warnings${told}`);
  process.exitCode = count('error') > 0 ? 1 : 0;
} catch (error) {
  reportFailure('The archive was not checked.', error);
}
