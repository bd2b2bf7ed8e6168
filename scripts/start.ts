// npm start: builds the archive and serves it on this machine, printing the address.
import './plain-failure.ts';
import { buildSite } from '../src/build/build-site.ts';
import { buildPaths } from '../src/paths.ts';
import { reportFailure, reportProgress } from '../src/build/report.ts';
import { serve } from '../src/serve/serve.ts';
import { settings } from '../src/settings.ts';

const paths = buildPaths();
try {
  await buildSite(paths, reportProgress());
  const port = Number(process.env['PORT'] ?? 4321);
  const { url } = await serve({ folder: paths.out, base: settings.base, port });
  console.log(`\n策库 is served at ${url}  (Ctrl+C stops it)`);
} catch (error) {
  reportFailure('The site was not started.', error);
}
