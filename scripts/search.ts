// npm run search -- "query" [--json] [--dist DIR]: the search of the site over a built archive, in the terminal.
import { parseArgs } from 'node:util';
import { reportFailure } from '../src/build/report.ts';
import { buildPaths } from '../src/paths.ts';
import { printResults } from '../src/search/print-results.ts';
import { searchFolder } from '../src/search/search-folder.ts';

try {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, dist: { type: 'string' } },
    allowPositionals: true,
  });
  const query = positionals.join(' ');
  if (query === '') throw new Error('Say what to search for: npm run search -- "党员教育 2012年" [--json]');
  const results = await searchFolder(values.dist ?? buildPaths().out, query);
  console.log(values.json ? JSON.stringify(results, null, 2) : printResults(results));
} catch (error) {
  reportFailure('Nothing was searched.', error);
}
