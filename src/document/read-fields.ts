import type { z } from 'zod';
import type { Problem } from '../problem/problem.ts';
import { nearMatch } from '../text/near-match.ts';
import { own } from '../text/own.ts';
import { readYaml, type Locate } from './read-yaml.ts';

export type { Locate } from './read-yaml.ts';

/** Front matter read by a schema; `fields` is undefined where there are errors. */
export interface ReadFields<T> {
  fields: T | undefined;
  /** What was written, before the schema; undefined where it is no YAML. */
  value: unknown;
  problems: Problem[];
  locate: Locate;
}

/** Splits a source into front matter (without its fences) and body; null where there is no front matter. */
export function splitFrontMatter(source: string): { yaml: string; body: string } | null {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)/u.exec(source);
  return match ? { yaml: match[1] ?? '', body: source.slice(match[0].length) } : null;
}

/**
 * Reads the front matter of a file by a schema: every mistake at once, each with its line and a near match.
 * `objectOf` gives the fields that a value may have, by which unknown ones are told.
 */
export function readFields<T>(
  source: string,
  file: string,
  schema: z.ZodType<T>,
  objectOf: (value: unknown) => z.ZodType | undefined,
): ReadFields<T> {
  const nowhere: Locate = () => ({ file, line: 1, column: 1 });
  const parts = splitFrontMatter(source);
  if (parts === null) {
    const message = 'the file does not begin with front matter';
    const problem: Problem = {
      id: 'front-matter-missing',
      level: 'error',
      ...nowhere([]),
      message,
      hint: example,
    };
    return { fields: undefined, value: undefined, problems: [problem], locate: nowhere };
  }
  return readValues(parts.yaml, { file, schema, objectOf, firstLine: 2 });
}

/** What YAML is read by. */
export interface ReadBy<T> {
  file: string;
  /** The line of the file that it begins in; 1 unless said otherwise. */
  firstLine?: number;
  schema: z.ZodType<T>;
  /** Gives the fields that a value may have, by which unknown ones are told. */
  objectOf: (value: unknown) => z.ZodType | undefined;
  /** What nothing at all means. */
  absent?: unknown;
}

/** Reads YAML by a schema: every mistake at once, each with its line and a near match. */
export function readValues<T>(
  yaml: string,
  { file, firstLine, schema, objectOf, absent }: ReadBy<T>,
): ReadFields<T> {
  const { value: written, problems: mistakes, locate } = readYaml(yaml, file, firstLine);
  if (mistakes.length > 0) return { fields: undefined, value: undefined, problems: mistakes, locate };
  const value = written ?? absent;
  const result = schema.safeParse(value);
  const issues = result.success ? [] : result.error.issues;
  const problems = issues.flatMap((issue) => describe(issue, value, objectOf(value), locate));
  return { fields: result.success ? result.data : undefined, value, problems, locate };
}

const example = 'Begin with a line ---, then kind, id, title …, then a line ---; see docs/fields.md.';

/** Turns one zod issue into problems in words for the person who must fix it. */
function describe(
  issue: z.core.$ZodIssue,
  value: unknown,
  schema: z.ZodType | undefined,
  locate: Locate,
): Problem[] {
  const { path } = issue;
  const field = path.join('.');
  const error = (id: string, message: string, hint?: string, key?: string): Problem => ({
    id,
    level: 'error',
    ...locate(path, key),
    message,
    ...(hint === undefined ? {} : { hint }),
  });
  if (issue.code === 'unrecognized_keys') {
    const known = knownFields(path, schema);
    return issue.keys.map((key) => {
      const near = nearMatch(key, known);
      const hint = near === undefined ? `The fields are ${known.join(', ')}.` : `Did you mean ${near}?`;
      return error('field-unknown', `${[...path, key].join('.')} is not a field`, hint, key);
    });
  }
  const found = valueAt(value, path);
  if (found === undefined) return [error('field-missing', `${field} is missing`, sentenceOf(path, schema))];
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    return [
      error('value-unknown', `${field}: ${show(found)} is not one of its values`, suggest(found, options)),
    ];
  }
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat()[0];
    if (inner?.message !== undefined && path[0] === 'dates')
      return [error('value-invalid', says(field, found, inner))];
    return [error('value-unknown', `${field || 'kind'}: ${show(found)} is not one of its values`, kindHint)];
  }
  return [error('value-invalid', says(field, found, issue), sentenceOf(path, schema))];
}

const kindHint = 'kind is one of speech, plan, regulation.';

const says = (field: string, found: unknown, issue: { message?: string }): string => {
  const message = issue.message ?? 'is not valid';
  return `${field}: ${show(found)} ${message.startsWith('is ') ? message : `is not valid (${message})`}`;
};

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function suggest(found: unknown, options: string[]): string {
  const near = typeof found === 'string' ? nearMatch(found, options) : undefined;
  return near === undefined ? `It is one of ${options.join('、')}.` : `Did you mean ${near}?`;
}

/** The value at a path of plain data; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? own(inner as Record<string, unknown>, String(key))
        : undefined,
    value,
  );
}

function knownFields(path: PropertyKey[], schema: z.ZodType | undefined): string[] {
  return Object.keys(schemaAt(path, schema)?.shape ?? {});
}

/** The object schema at a path, wrappers (optional, default, list) taken off. */
function schemaAt(path: PropertyKey[], root: z.ZodType | undefined): z.ZodObject | undefined {
  let schema: unknown = root;
  for (const key of path) {
    schema = unwrap(schema);
    if (typeof key === 'number') schema = (schema as { element?: unknown } | undefined)?.element;
    else schema = own((schema as z.ZodObject | undefined)?.shape, String(key));
  }
  return unwrap(schema) as z.ZodObject | undefined;
}

function unwrap(schema: unknown): unknown {
  const inner = (schema as { def?: { innerType?: unknown } } | undefined)?.def?.innerType;
  return inner === undefined ? schema : unwrap(inner);
}

function sentenceOf(path: PropertyKey[], schema: z.ZodType | undefined): string | undefined {
  const last = path.at(-1);
  const parent = schemaAt(path.slice(0, -1), schema);
  const field = own(parent?.shape, String(last)) as z.ZodType | undefined;
  return field?.description;
}
