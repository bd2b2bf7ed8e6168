// npm run build: builds the archive in content/ (or ARCHIVE_CONTENT) into dist/ (or OUT_DIR).
import { buildSite } from '../src/build/build-site.ts';
import { buildPaths } from '../src/paths.ts';
import { reportFailure, reportProgress } from '../src/build/report.ts';

const paths = buildPaths();
try {
  await buildSite(paths, reportProgress());
  console.log(`Built ${paths.out}`);
} catch (error) {
  reportFailure('The site was not built; what was published before is untouched.', error);
}
