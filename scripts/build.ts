// npm run build: builds the archive in content/ (or ARCHIVE_CONTENT) into dist/ (or OUT_DIR).
// --part 3/8 builds the third of eight parts, --merge makes the site of all parts.
import './plain-failure.ts';
import { parseArgs } from 'node:util';
import { buildPart, mergeParts } from '../src/build/build-parts.ts';
import { buildSite, startWork } from '../src/build/build-site.ts';
import { readPart } from '../src/build/part.ts';
import { reportFailure, reportProgress } from '../src/build/report.ts';
import { buildPaths } from '../src/paths.ts';

const paths = buildPaths();
const progress = reportProgress();
try {
  const { values } = parseArgs({ options: { part: { type: 'string' }, merge: { type: 'boolean' } } });
  let built = paths.out;
  if (values.part !== undefined) {
    const part = readPart(values.part);
    await startWork(paths, progress, async (work) => void (built = await buildPart(work, part)));
  } else if (values.merge === true) await startWork(paths, progress, mergeParts);
  else await buildSite(paths, progress);
  console.log(`Built ${built}`);
} catch (error) {
  reportFailure('The site was not built; what was published before is untouched.', error);
}
