import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readYamlFile } from './read-yaml-file.ts';

const claim = z.strictObject({
  region: z
    .preprocess((value) => (typeof value === 'number' ? String(value) : value), z.string())
    .describe('Code of the place, `cn` for the country.'),
  kind: z.enum(['speech', 'plan', 'regulation']),
  from: z.int().describe('The first year.'),
  to: z.int().describe('The last year.'),
  note: z.string().optional().describe('How it was made sure.'),
});

/** Years of which the archive has every paper of a place and kind: what it lacks there does not exist. */
export type Completeness = z.infer<typeof claim>;

/** Reads what the archivists have made sure of, from `coverage.yaml`; throws with the file's name where it is malformed. */
export function readCompleteness(content: string): Completeness[] {
  const file = path.join(content, 'coverage.yaml');
  if (!existsSync(file)) return [];
  return readYamlFile(file, z.array(claim), 'Write a list of { region, kind, from, to, note }.');
}
