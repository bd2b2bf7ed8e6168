import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../problem/problem.ts';
import { getRegion } from '../regions/index.ts';
import { nearMatch } from '../text/near-match.ts';
import { documentSchema, plan, regulation, speech, type DocumentMetadata } from './schema.ts';
import type { Topics } from './vocabulary.ts';

export interface FrontMatter {
  /** Undefined where the front matter has errors. */
  metadata: DocumentMetadata | undefined;
  problems: Problem[];
}

/** Splits a source into front matter (without its fences) and body; null where there is no front matter. */
export function splitFrontMatter(source: string): { yaml: string; body: string } | null {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n?---[ \t]*(?:\r?\n|$)/u.exec(source);
  return match ? { yaml: match[1] ?? '', body: source.slice(match[0].length) } : null;
}

/** Reads and checks the front matter of a document: every mistake at once, each with its line and a near match. */
export function readFrontMatter(source: string, file: string, topics: Topics): FrontMatter {
  const parts = splitFrontMatter(source);
  if (parts === null) {
    const message = 'the file does not begin with front matter';
    return fail({
      id: 'front-matter-missing',
      level: 'error',
      file,
      line: 1,
      column: 1,
      message,
      hint: example,
    });
  }
  const lines = new LineCounter();
  const document = parseDocument(parts.yaml, { schema: 'core', lineCounter: lines });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: line + 1, column: col };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error): Problem => ({
      id: 'front-matter-syntax',
      level: 'error',
      file,
      ...place(error.pos[0]),
      message: `the front matter is no YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line.*$/u, '')}`,
      hint: 'Put texts with : or # or quotes into single quotes.',
    }));
    return { metadata: undefined, problems };
  }
  const value: unknown = document.toJS();
  const result = documentSchema.safeParse(value);
  const at = (path: PropertyKey[], key?: string): { line: number; column: number } =>
    place(offsetOf(document, path, key));
  const issues = result.success ? [] : result.error.issues;
  const problems = [
    ...issues.flatMap((issue) => describe(issue, value, (path, key) => ({ file, ...at(path, key) }))),
    ...checkWords(value, topics, (path) => ({ file, ...at(path) })),
  ];
  return { metadata: result.success ? result.data : undefined, problems };
}

const example = 'Begin with a line ---, then kind, id, title …, then a line ---; see docs/fields.md.';

const fail = (problem: Problem): FrontMatter => ({ metadata: undefined, problems: [problem] });

type Locate = (path: PropertyKey[], key?: string) => { file: string; line: number; column: number };

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

const fieldsByKind: Record<string, z.ZodObject> = { speech, plan, regulation };

/** Turns one zod issue into problems in words for the person who must fix it. */
function describe(issue: z.core.$ZodIssue, value: unknown, locate: Locate): Problem[] {
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
    const known = knownFields(path, value);
    return issue.keys.map((key) => {
      const near = nearMatch(key, known);
      const hint = near === undefined ? `The fields are ${known.join(', ')}.` : `Did you mean ${near}?`;
      return error('field-unknown', `${[...path, key].join('.')} is not a field`, hint, key);
    });
  }
  const found = valueAt(value, path);
  if (found === undefined) return [error('field-missing', `${field} is missing`, sentenceOf(path, value))];
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
  return [error('value-invalid', says(field, found, issue), sentenceOf(path, value))];
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

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

function knownFields(path: PropertyKey[], value: unknown): string[] {
  const schema = schemaAt(path, value);
  return schema === undefined ? [] : Object.keys(schema.shape);
}

function schemaOf(value: unknown): z.ZodObject | undefined {
  return fieldsByKind[String(valueAt(value, ['kind']))];
}

/** The object schema at a path, wrappers (optional, default, list) taken off. */
function schemaAt(path: PropertyKey[], value: unknown): z.ZodObject | undefined {
  let schema: unknown = schemaOf(value);
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

function sentenceOf(path: PropertyKey[], value: unknown): string | undefined {
  const last = path.at(-1);
  const parent = schemaAt(path.slice(0, -1), value);
  const field = parent?.shape[String(last)] as z.ZodType | undefined;
  return field?.description;
}

/** Checks the words that only the vocabulary and the gazetteer know; malformed ones are the schema's. */
function checkWords(value: unknown, topics: Topics, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  const error = (id: string, path: PropertyKey[], message: string, hint: string): void => {
    problems.push({ id, level: 'error', ...locate(path), message, hint });
  };
  const region = String(valueAt(value, ['region']) ?? 'cn');
  if (/^\d{6}$/u.test(region) && getRegion(region) === undefined) {
    const hint = 'Look the place up in the list of regions, or leave the field out.';
    error('region-unknown', ['region'], `region: ${region} is no code of GB/T 2260`, hint);
  }
  const named = valueAt(value, ['topics']);
  (Array.isArray(named) ? named : []).forEach((name: unknown, index) => {
    if (typeof name !== 'string' || topics.byName.has(name)) return;
    const meant = meantTopic(name, topics);
    const hint =
      meant === undefined
        ? 'Add it to vocabulary/topics.yaml or choose one of those.'
        : `Did you mean ${meant}?`;
    error('topic-unknown', ['topics', index], `topics: ${name} is not in the vocabulary`, hint);
  });
  return problems;
}

/** The topic whose name or alias is nearest to a misspelt one. */
function meantTopic(name: string, topics: Topics): string | undefined {
  const near = nearMatch(
    name,
    topics.all.flatMap((topic) => [topic.name, ...topic.aliases]),
  );
  return topics.all.find((topic) => near !== undefined && [topic.name, ...topic.aliases].includes(near))
    ?.name;
}
