// npm run search -- "query" [--json] [--dist DIR]: the search of the site over a built archive, in the terminal.
import './plain-failure.ts';
import { parseArgs } from 'node:util';
import { reportFailure } from '../src/build/report.ts';
import { buildPaths } from '../src/paths.ts';
import { requireArchive } from '../src/render/archive-folder.ts';
import { printResults } from '../src/search/print-results.ts';
import { searchFolder } from '../src/search/search-folder.ts';

try {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, dist: { type: 'string' } },
    allowPositionals: true,
  });
  const query = positionals.join(' ');
  if (query === '') throw new Error('Say what to search for: npm run search -- "党员教育 2012年" [--json]');
  if (values.dist === '')
    throw new Error('--dist is empty. Name the folder of a built site, or leave it out.');
  const { content, out } = buildPaths();
  if (process.env['ARCHIVE_CONTENT']) requireArchive(content);
  const results = await searchFolder(values.dist ?? out, query);
  console.log(values.json ? JSON.stringify(results, null, 2) : printResults(results));
} catch (error) {
  reportFailure('Nothing was searched.', error);
}
