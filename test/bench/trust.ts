// npm run bench -- trust <archive> [--copies]: how far an archive can be trusted, in figures: what is said of validity
// and how it is known, by which dates texts are sorted and cited, and how many texts there are in how many files. With
// --copies also lists each copy, to be read by a person.
import path from 'node:path';
import { toEntries } from '../../src/catalogue/entries.ts';
import { readGraph } from '../../src/catalogue/graph.ts';
import { gatherCopies } from '../../src/citations/copies/gather-copies.ts';
import { buildDay, buildPaths } from '../../src/paths.ts';
import { readWhole } from '../../src/render/read-whole.ts';
import { copyFigures, copyLines } from './trust/copy-figures.ts';
import { printDateFigures } from './trust/date-figures.ts';
import { printValidity } from './trust/validity-figures.ts';

/** Measures the archive named, or that of `ARCHIVE_CONTENT`, or the project's own. */
export async function run(args: string[]): Promise<void> {
  const named = args.find((each) => !each.startsWith('--'));
  if (named !== undefined) process.env['ARCHIVE_CONTENT'] = path.resolve(named);
  const { content } = buildPaths();
  const documents = await readWhole(content);
  const today = buildDay();
  const { effects } = await readGraph(documents, today);
  console.log('\n2. Validity');
  printValidity(toEntries(gatherCopies(documents), today, effects));
  console.log('\n3. Dates');
  await printDateFigures(content);
  console.log('\n4. Copies');
  console.table(await copyFigures(documents, today));
  if (args.includes('--copies')) for (const line of copyLines(documents)) console.log(line);
}
