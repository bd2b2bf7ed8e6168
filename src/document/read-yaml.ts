import { isAlias, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Problem } from '../problem/problem.ts';
import { findUnprintable } from '../text/unprintable.ts';

/** Where a value (or a key of it) stands in a file. */
export type Locate = (path: PropertyKey[], key?: string) => Place;

interface Place {
  file: string;
  line: number;
  column: number;
}

/** YAML as it was written; `value` is undefined where it is none, or holds what no text may hold. */
export interface ReadYaml {
  value: unknown;
  problems: Problem[];
  locate: Locate;
}

/** Reads YAML that begins in a line of a file: every mistake at once, each with its place. */
export function readYaml(text: string, file: string, firstLine = 1): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter: lines });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    // Of an empty text the first line is 0.
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const locate: Locate = (path, key) => place(offsetOf(document, path, key));
  const error = (id: string, offset: number, message: string, hint: string): Problem => ({
    id,
    level: 'error',
    ...place(offset),
    message,
    hint,
  });
  const syntax = document.errors.map((each) =>
    error('front-matter-syntax', each.pos[0], `this is no YAML: ${wordsOf(each.message)}`, quotes),
  );
  const problems = [...syntax, ...findAliases(document, error), ...findUnprintables(document, text, error)];
  if (problems.length > 0) return { value: undefined, problems, locate };
  try {
    return { value: document.toJS(), problems, locate };
  } catch (failure) {
    // Aliases that refer to each other many times over, above all.
    const message = `this is no YAML that can be read: ${wordsOf((failure as Error).message)}`;
    return { value: undefined, problems: [error('front-matter-syntax', 0, message, quotes)], locate };
  }
}

const quotes = 'Put texts with : or # or * or quotes into single quotes.';

const wordsOf = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/ at line.*$/u, '').replace(/:$/u, '');

type Report = (id: string, offset: number, message: string, hint: string) => Problem;

/** A value that begins with * means one that is named elsewhere by &; mostly nobody meant that. */
function findAliases(document: Document, error: Report): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_, node) => {
      if (node.resolve(document) !== undefined) return;
      const message = `*${node.source} refers to a value &${node.source}, and there is none`;
      problems.push(error('front-matter-syntax', node.range?.[0] ?? 0, message, quotes));
    },
  });
  return problems;
}

function findUnprintables(document: Document, text: string, error: Report): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      const found = typeof value === 'string' ? findUnprintable(value) : undefined;
      if (found === undefined) return;
      const [from = 0, to = from] = range ?? [];
      // Written by an escape ("\u0007") it stands nowhere: then the value has to do.
      const offset = from + (findUnprintable(text.slice(from, to))?.index ?? 0);
      const message = `${found.name} is a character that no text can have`;
      problems.push(
        error('character-unprintable', offset, message, 'Remove it; it can’t be seen and came with a copy.'),
      );
    },
  });
  return problems;
}

/** Where a value (or a key of it) stands; a missing value stands where its parent does. */
function offsetOf(document: Document, path: PropertyKey[], key?: string): number {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (key !== undefined && isNode(node) && 'items' in node) {
    for (const item of node.items as { key?: unknown }[]) {
      if (isScalar(item.key) && String(item.key.value) === key) return item.key.range?.[0] ?? 0;
    }
  }
  if (isNode(node) && !isAlias(node) && node.range) return path.length === 0 ? 0 : node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}
