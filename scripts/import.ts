// npm run import -- <file|folder|zip>… : takes what an office has into the archive.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { reportFailure } from '../src/build/report.ts';
import { importFiles } from '../src/import/index.ts';
import { readSheet } from '../src/import/metadata-sheet.ts';
import { peopleReport } from '../src/import/people-report.ts';
import { importProgress } from '../src/import/progress.ts';
import { buildPaths } from '../src/paths.ts';

const usage = `npm run import -- <file, folder or zip>… [options]

  --into DIR        the archive to import into (content/ or ARCHIVE_CONTENT)
  --report FILE     write what was done as JSON, and beside it as a table for people (.csv)
  --metadata FILE   a .csv or .xlsx with metadata by file name or title; it wins over what is found
  --no-originals    do not keep the original files`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: {
      into: { type: 'string' },
      report: { type: 'string' },
      metadata: { type: 'string' },
      originals: { type: 'boolean', default: true },
    },
  });
  if (positionals.length === 0) throw new Error(`Name the files or folders to import.\n\n  ${usage}`);
  const sheet = values.metadata === undefined ? undefined : await readSheet(values.metadata);
  const report = await importFiles(positionals, values.into ?? buildPaths().content, {
    keepOriginals: values.originals,
    progress: importProgress(process.stdout),
    tell: console.log,
    ...(sheet === undefined ? {} : { sheet }),
  });
  if (values.report !== undefined) {
    await writeFile(values.report, `${JSON.stringify(report, null, 1)}\n`);
    await writeFile(values.report.replace(/(?:\.json)?$/u, '.csv'), peopleReport(report));
  }
  for (const { input, reason } of report.passedOver) console.log(`passed over  ${input}: ${reason}`);
  for (const { row, column, message } of sheet?.rejected ?? []) {
    console.error(`${values.metadata ?? ''}: row ${row}, column ${column || '-'}: ${message}`);
  }
  const count = (status: string): number => report.files.filter((file) => file.status === status).length;
  console.log(
    `${count('imported')} imported, ${count('duplicate')} already there, ${count('refused')} refused`,
  );
  process.exitCode = count('refused') > 0 || (sheet?.rejected.length ?? 0) > 0 ? 1 : 0;
} catch (error) {
  reportFailure('Nothing was imported.', error);
}
