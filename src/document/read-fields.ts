import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../problem/problem.ts';
import { nearMatch } from '../text/near-match.ts';

/** Where a value (or a key of it) stands in a file. */
export type Locate = (path: PropertyKey[], key?: string) => { file: string; line: number; column: number };

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
  objectOf: (value: unknown) => z.ZodObject | undefined,
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
  const lines = new LineCounter();
  const document = parseDocument(parts.yaml, { schema: 'core', lineCounter: lines });
  const place = (offset: number): { file: string; line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + 1, column: col };
  };
  const locate: Locate = (path, key) => place(offsetOf(document, path, key));
  if (document.errors.length > 0) {
    const problems = document.errors.map((error): Problem => ({
      id: 'front-matter-syntax',
      level: 'error',
      ...place(error.pos[0]),
      message: `the front matter is no YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line.*$/u, '')}`,
      hint: 'Put texts with : or # or quotes into single quotes.',
    }));
    return { fields: undefined, value: undefined, problems, locate };
  }
  const value: unknown = document.toJS();
  const result = schema.safeParse(value);
  const issues = result.success ? [] : result.error.issues;
  const problems = issues.flatMap((issue) => describe(issue, value, objectOf(value), locate));
  return { fields: result.success ? result.data : undefined, value, problems, locate };
}

const example = 'Begin with a line ---, then kind, id, title …, then a line ---; see docs/fields.md.';

/** Where a value (or a key of it) stands; a missing value stands where its parent does. */
function offsetOf(document: Document, path: PropertyKey[], key?: string): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (key !== undefined && isNode(node) && 'items' in node) {
    for (const item of node.items as { key?: { value?: unknown; range?: [number] } }[]) {
      if (item.key?.value === key) return item.key.range?.[0] ?? 0;
    }
  }
  if (isNode(node) && node.range) return path.length === 0 ? 0 : node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

/** Turns one zod issue into problems in words for the person who must fix it. */
function describe(
  issue: z.core.$ZodIssue,
  value: unknown,
  schema: z.ZodObject | undefined,
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
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

function knownFields(path: PropertyKey[], schema: z.ZodObject | undefined): string[] {
  return Object.keys(schemaAt(path, schema)?.shape ?? {});
}

/** The object schema at a path, wrappers (optional, default, list) taken off. */
function schemaAt(path: PropertyKey[], root: z.ZodObject | undefined): z.ZodObject | undefined {
  let schema: unknown = root;
  for (const key of path) {
    schema = unwrap(schema);
    if (typeof key === 'number') schema = (schema as { element?: unknown } | undefined)?.element;
    else schema = (schema as z.ZodObject | undefined)?.shape[String(key)];
  }
  return unwrap(schema) as z.ZodObject | undefined;
}

function unwrap(schema: unknown): unknown {
  const inner = (schema as { def?: { innerType?: unknown } } | undefined)?.def?.innerType;
  return inner === undefined ? schema : unwrap(inner);
}

function sentenceOf(path: PropertyKey[], schema: z.ZodObject | undefined): string | undefined {
  const last = path.at(-1);
  const parent = schemaAt(path.slice(0, -1), schema);
  const field = parent?.shape[String(last)] as z.ZodType | undefined;
  return field?.description;
}
