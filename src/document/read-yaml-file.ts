import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { formatProblems } from '../problem/format.ts';
import { readValues } from './read-fields.ts';

/**
 * Reads a YAML file of an archive by a schema; `form` says what belongs there. Throws with every mistake of the file,
 * each with its place.
 */
export function readYamlFile<T>(file: string, schema: z.ZodType<T>, form: string): T {
  return readYamlText(readFileSync(file, 'utf8'), file, schema, form);
}

/** The same of a text that is at hand. */
export function readYamlText<T>(text: string, file: string, schema: z.ZodType<T>, form: string): T {
  const { fields, problems } = readValues(text, {
    file,
    schema,
    objectOf: () => schema,
    absent: emptyOf(schema),
  });
  if (fields !== undefined) return fields;
  throw new Error(`${formatProblems(problems)}\n\n${form}`);
}

/** What an empty file means: no entry, or no field. */
const emptyOf = (schema: z.ZodType): unknown =>
  (schema as { element?: unknown }).element === undefined ? {} : [];
