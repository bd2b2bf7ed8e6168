import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readYamlFile } from '../document/read-yaml-file.ts';
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
  const read = readYamlFile(file, schema, 'Write a list of { short, long: […], about }.');
  const plain = (text: string): string => normalForm(text).text.trim();
  return Object.fromEntries(
    read.map(({ short, long }) => [
      plain(short),
      [...new Set(long.map(plain))].filter((each) => each !== plain(short)),
    ]),
  );
}
