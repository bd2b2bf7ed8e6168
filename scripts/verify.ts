// npm run verify [-- folder]: checks a published copy of the site (else dist/) against its manifest-sha256.txt.
import './plain-failure.ts';
import path from 'node:path';
import { reportFailure } from '../src/build/report.ts';
import { verifySite } from '../src/build/verify-site.ts';
import { buildPaths } from '../src/paths.ts';
import { formatProblems } from '../src/problem/format.ts';
import { requireArchive } from '../src/render/archive-folder.ts';

try {
  const { content, out } = buildPaths();
  if (process.env['ARCHIVE_CONTENT']) requireArchive(content);
  const folder = path.resolve(process.argv[2] || out);
  const { good, problems } = verifySite(folder);
  if (problems.length > 0) console.log(`${formatProblems(problems)}\n`);
  console.log(`${folder}: ${good} files as built, ${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} catch (error) {
  reportFailure('The copy was not checked.', error);
}
