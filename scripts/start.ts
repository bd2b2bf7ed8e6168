// npm start: builds the archive and serves it on this machine, printing the address.
import './plain-failure.ts';
import { buildSite } from '../src/build/build-site.ts';
import { buildPaths } from '../src/paths.ts';
import { reportFailure, reportProgress } from '../src/build/report.ts';
import { readPort } from '../src/serve/read-port.ts';
import { serve } from '../src/serve/serve.ts';
import { settings } from '../src/settings.ts';

const paths = buildPaths();
try {
  const port = readPort(process.env['PORT']);
  await buildSite(paths, reportProgress());
  const { url, moved } = await serve({ folder: paths.out, base: settings.base, port });
  if (moved) console.log(`\nAnother program on this machine has port ${port}: the next free one is taken.`);
  console.log(`\n策库 is served at ${url}  (Ctrl+C stops it)`);
} catch (error) {
  reportFailure('The site was not started.', error);
}
