import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { vocabularyFile } from '../document/vocabulary.ts';
import { normalForm } from '../text/normal-form.ts';

const schema = z.array(
  z.object({
    short: z.string().min(1),
    long: z.array(z.string().min(1)).min(1),
    about: z.string().optional(),
  }),
);

/** What short words stand for, both in normal form: 双碳 → 碳达峰碳中和. Throws with the file's name where it is amiss. */
export function readAbbreviations(content: string): Record<string, string[]> {
  const file = vocabularyFile(content, 'abbreviations.yaml');
  if (!existsSync(file)) return {};
  const read = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success) {
    throw new Error(`${file}: ${z.prettifyError(read.error)}\nWrite a list of { short, long: […], about }.`);
  }
  const plain = (text: string): string => normalForm(text).text.trim();
  return Object.fromEntries(
    read.data.map(({ short, long }) => [
      plain(short),
      [...new Set(long.map(plain))].filter((each) => each !== plain(short)),
    ]),
  );
}
