// npm run import -- <file|folder|zip>… : takes what an office has into the archive.
import './plain-failure.ts';
import path from 'node:path';
import { reportFailure } from '../src/build/report.ts';
import { readImportArguments } from '../src/import/arguments.ts';
import { importFiles } from '../src/import/index.ts';
import { readSheet, unusedRows } from '../src/import/metadata-sheet.ts';
import { importProgress } from '../src/import/progress.ts';
import { refuseArchive, refuseMisspelt } from '../src/import/refuse-archive.ts';
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
    progress: importProgress(process.stdout),
    tell: console.log,
    ...(sheet === undefined ? {} : { sheet }),
  });
  await write(report);
  for (const { input, reason } of report.passedOver) console.log(`passed over  ${input}: ${reason}`);
  for (const { row, column, message } of sheet?.rejected ?? [])
    console.error(`${given.metadata ?? ''}: row ${row}, column ${column || '-'}: ${message}`);
  for (const { row, name } of sheet === undefined ? [] : unusedRows(sheet))
    console.log(
      `${given.metadata ?? ''}: row ${row} was not used: no document of this import is called ${name}`,
    );
  const count = (status: string): number => report.files.filter((file) => file.status === status).length;
  console.log(
    `${count('imported')} imported, ${count('duplicate')} already there, ${count('refused')} refused`,
  );
  process.exitCode = count('refused') > 0 || (sheet?.rejected.length ?? 0) > 0 ? 1 : 0;
} catch (error) {
  reportFailure('The import did not run to its end.', error);
}
