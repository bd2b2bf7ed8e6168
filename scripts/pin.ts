// npm run pin -- <course.mdx>… [--again]: writes the digests of the readings, so that later changes are told.
import './plain-failure.ts';
import { readFile, realpath, rename, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { reportFailure } from '../src/build/report.ts';
import { pinCourse } from '../src/courses/pin-course.ts';
import { systemReason } from '../src/import/system-reason.ts';
import { buildPaths } from '../src/paths.ts';
import { readBody } from '../src/render/cache.ts';
import { pipelineVersion } from '../src/render/pipeline-version.ts';
import { readArchive } from '../src/render/read-archive.ts';

try {
  const { values, positionals } = parseArgs({
    options: { again: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length === 0)
    throw new Error('Name the course: npm run pin -- content/courses/<id>.mdx [--again]');
  const { documents } = await readArchive(buildPaths().content, pipelineVersion());
  const digests = new Map(documents.map(({ metadata, digest }) => [metadata.id, digest]));
  for (const file of positionals) {
    const { source, written } = await pinCourse(
      await readCourse(file),
      async (id) => {
        const digest = digests.get(id);
        return digest === undefined ? undefined : (await readBody(digest)).provisions;
      },
      values.again === true,
    ).catch((error: unknown) => {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (written > 0) await replace(file, source);
    console.log(`${file}: ${written} digests written`);
  }
} catch (error) {
  reportFailure('No digest was written.', error);
}

function readCourse(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`${file}: ${systemReason(error)}. Name the file of a course.`);
  });
}

/** Writes a file whole or not at all. */
async function replace(file: string, text: string): Promise<void> {
  const place = await realpath(file);
  await writeFile(`${place}.${process.pid}.part`, text);
  await rename(`${place}.${process.pid}.part`, place);
}
