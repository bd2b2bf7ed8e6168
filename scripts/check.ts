// npm run check: reads the archive and lists every problem with file, place and what to do.
// With --write-fields it writes docs/fields.md from the schema first.
import { writeFile } from 'node:fs/promises';
import { fieldsReference } from '../src/document/field-docs.ts';
import { buildPaths } from '../src/paths.ts';
import { formatProblems } from '../src/problem/format.ts';
import { pipelineVersion } from '../src/render/pipeline-version.ts';
import { readArchive } from '../src/render/read-archive.ts';
import { reportFailure } from '../src/build/report.ts';

try {
  if (process.argv.includes('--write-fields')) await writeFile('docs/fields.md', fieldsReference());
  const { content } = buildPaths();
  const { documents, problems } = await readArchive(content, pipelineVersion());
  const errors = problems.filter(({ level }) => level === 'error').length;
  if (problems.length > 0) console.log(`${formatProblems(problems)}\n`);
  console.log(
    `${documents.length} documents without errors; ${errors} errors, ${problems.length - errors} warnings`,
  );
  process.exitCode = errors > 0 ? 1 : 0;
} catch (error) {
  reportFailure('The archive was not checked.', error);
}
