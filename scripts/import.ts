// npm run import -- <file|folder|zip>… : takes what an office has into the archive.
import './plain-failure.ts';
import path from 'node:path';
import { reportFailure } from '../src/build/report.ts';
import { readImportArguments } from '../src/import/arguments.ts';
import { importFiles } from '../src/import/index.ts';
import { readSheet, unusedRows } from '../src/import/metadata-sheet.ts';
import { importProgress } from '../src/import/progress.ts';
import { refuseArchive, refuseMisspelt } from '../src/import/refuse-archive.ts';
import { summary } from '../src/import/summary.ts';
import { openReport } from '../src/import/write-report.ts';
import { buildPaths } from '../src/paths.ts';

try {
  const given = readImportArguments(process.argv.slice(2));
  const sheet = given.metadata === undefined ? undefined : await readSheet(given.metadata);
  const { root, content } = buildPaths();
  if (given.into === undefined) refuseMisspelt(content);
  const into = path.resolve(given.into ?? content);
  refuseArchive(into, root);
  const write = await openReport(given.report, { inputs: given.paths, metadata: given.metadata });
  const report = await importFiles(given.paths, into, {
    keepOriginals: given.originals,
    again: given.again,
    progress: importProgress(process.stdout),
    tell: console.log,
    ...(sheet === undefined ? {} : { sheet }),
  });
  await write(report);
  for (const { input, reason, hint } of report.passedOver)
    console.log(`passed over  ${input}: ${reason}${hint === undefined ? '' : `. ${hint}`}`);
  for (const { row, column, message } of sheet?.rejected ?? [])
    console.error(`${given.metadata ?? ''}: row ${row}, column ${column || '-'}: ${message}`);
  for (const { row, name } of sheet === undefined ? [] : unusedRows(sheet))
    console.log(
      `${given.metadata ?? ''}: row ${row} was not used: no document of this import is called ${name}`,
    );
  console.log(summary(report));
  process.exitCode =
    report.files.some(({ status }) => status === 'refused') || (sheet?.rejected.length ?? 0) > 0 ? 1 : 0;
} catch (error) {
  reportFailure('The import did not run to its end.', error);
}
