// npm run import -- <file|folder>… [--into DIR] [--report FILE]: takes what an office has into the archive.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { reportFailure } from '../src/build/report.ts';
import { importFiles } from '../src/import/index.ts';
import { buildPaths } from '../src/paths.ts';

const usage = 'npm run import -- <file or folder>… [--into DIR] [--report FILE]';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { into: { type: 'string' }, report: { type: 'string' } },
  });
  if (positionals.length === 0) throw new Error(`Name the files or folders to import.\n\n  ${usage}`);
  const into = values.into ?? buildPaths().content;
  const report = await importFiles(positionals, into, (done, total, { input, status, output, messages }) => {
    const why =
      status === 'refused'
        ? messages.map(({ message, hint }) => `\n    ${message}. ${hint ?? ''}`).join('')
        : '';
    console.log(`[${done}/${total}] ${status}  ${input}${output === undefined ? '' : ` → ${output}`}${why}`);
  });
  if (values.report !== undefined) await writeFile(values.report, `${JSON.stringify(report, null, 1)}\n`);
  for (const { input, reason } of report.passedOver) console.log(`passed over  ${input}: ${reason}`);
  const count = (status: string): number => report.files.filter((file) => file.status === status).length;
  console.log(
    `${count('imported')} imported, ${count('duplicate')} already there, ${count('refused')} refused`,
  );
  process.exitCode = count('refused') > 0 ? 1 : 0;
} catch (error) {
  reportFailure('Nothing was imported.', error);
}
