import { parseArgs } from 'node:util';

const usage = `npm run import -- <file, folder or zip>… [options]

  --into DIR        the archive to import into (content/ or ARCHIVE_CONTENT)
  --report FILE     write what was done as JSON, and beside it as a table for people (.csv)
  --metadata FILE   a .csv or .xlsx with metadata by file name or title; it wins over what is found
  --no-originals    do not keep the original files
  --again           take in papers that were withdrawn as well, under new ids
  --inbox           only take up the papers of inbox/ whose kind was written; needs no files`;

/** What the command line of an import says. */
export interface ImportArguments {
  paths: string[];
  into?: string | undefined;
  report?: string | undefined;
  metadata?: string | undefined;
  originals: boolean;
  again: boolean;
  inbox: boolean;
}

/** Reads the command line of an import; throws with the usage where it can't be meant. */
export function readImportArguments(words: readonly string[]): ImportArguments {
  try {
    const { values, positionals: paths } = parseArgs({
      args: [...words],
      allowPositionals: true,
      allowNegative: true,
      options: {
        into: { type: 'string' },
        report: { type: 'string' },
        metadata: { type: 'string' },
        originals: { type: 'boolean', default: true },
        again: { type: 'boolean', default: false },
        inbox: { type: 'boolean', default: false },
      },
    });
    if (paths.length === 0 && !values.inbox) throw new Error('Name the files or folders to import.');
    for (const [name, value] of Object.entries(values)) {
      // As of a variable of the shell that is not set: it must not come to mean the folder of the project.
      if (value === '') throw new Error(`--${name} is empty. Give it a value, or leave it out.`);
    }
    if (paths.includes('')) throw new Error('One of the files to import has no name.');
    return { paths, ...values };
  } catch (error) {
    const [why = ''] = (error as Error).message.split(/(?<=\.) To specify/u);
    const dash = words.some((word) => /^-[^-]/u.test(word))
      ? ' A file whose name begins with a dash is named ./-name.'
      : '';
    throw new Error(`${why}${dash}\n\n  ${usage}`);
  }
}
