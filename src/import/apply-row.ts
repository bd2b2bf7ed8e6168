import { own } from '../text/own.ts';
import { genres } from '../document/genres.ts';
import { fieldsByKind } from '../document/front-matter.ts';
import type { Kind } from '../document/schema.ts';
import type { Problem } from '../problem/problem.ts';
import { genreOf } from './describe/kind.ts';

/** What came of setting the values of a row. */
export interface Applied {
  metadata: Record<string, unknown>;
  /** The fields that were set, and those that follow from them; undefined where one was taken out. */
  changed: Map<string, unknown>;
  rejected: { field: string; message: string }[];
}

type Check = (metadata: Record<string, unknown>) => readonly Problem[];

/**
 * Sets the values of a row, all together, and checks what came of it; where that is wrong, the values that can't be
 * right are told, and the others are set. What a new kind does not have goes: a genre of another kind, the occasion.
 */
export function applyRow(
  metadata: Record<string, unknown>,
  values: ReadonlyMap<string, unknown>,
  check: Check,
): Applied {
  const known = new Set(check(metadata).map(({ message }) => message));
  const wrong = (tried: Applied): string | undefined => {
    const problem = check(tried.metadata).find(({ message }) => !known.has(message));
    return problem === undefined ? undefined : [problem.message, problem.hint].filter(Boolean).join('. ');
  };
  const all = setValues(metadata, values);
  if (wrong(all) === undefined) return all;
  let good = setValues(metadata, new Map());
  const rejected: Applied['rejected'] = [];
  for (const group of groupsOf(values)) {
    const tried = setValues(metadata, new Map([...good.given, ...group]));
    if (wrong(tried) === undefined) good = tried;
    else
      for (const one of group) {
        const alone = setValues(metadata, new Map([...good.given, one]));
        const message = wrong(alone);
        if (message === undefined) good = alone;
        else rejected.push({ field: one[0], message });
      }
  }
  return { ...good, rejected };
}

/** Kind and genre hang together, and the parts of one field; every other value stands for itself. */
function groupsOf(values: ReadonlyMap<string, unknown>): [string, unknown][][] {
  const nameOf = (field: string): string => (field === 'genre' ? 'kind' : rootOf(field));
  return [...Map.groupBy(values, ([field]) => nameOf(field)).values()];
}

const rootOf = (field: string): string => field.split('.')[0] ?? '';

function setValues(
  metadata: Record<string, unknown>,
  given: ReadonlyMap<string, unknown>,
): Applied & { given: ReadonlyMap<string, unknown> } {
  const made = structuredClone(metadata);
  const changed = new Map<string, unknown>();
  const set = (field: string, value: unknown): void => {
    setAt(made, field.split('.'), value);
    changed.set(field, value);
  };
  for (const [field, value] of given) set(field, value);
  const kind = made['kind'] as Kind;
  if (given.has('kind') && kind !== metadata['kind']) {
    const genre = made['genre'] as string | undefined;
    if (
      !given.has('genre') &&
      !(genre !== undefined && (own<readonly string[]>(genres, kind) ?? []).includes(genre))
    ) {
      const other = genreOf(kind, String(made['title'] ?? ''));
      if (other !== genre) set('genre', other);
    }
    const fields = new Set(Object.keys(fieldsByKind.get(kind)?.shape ?? {}));
    for (const field of Object.keys(made)) if (!fields.has(field) && !given.has(field)) set(field, undefined);
  }
  // What a person has said is no doubt any more.
  const roots = new Set([...given.keys()].map(rootOf));
  const review = (made['review'] ?? []) as { field: string }[];
  const left = review.filter(({ field }) => !roots.has(rootOf(field)));
  if (left.length < review.length) set('review', left.length === 0 ? undefined : left);
  return { metadata: made, changed, rejected: [], given };
}

function setAt(target: Record<string, unknown>, [first = '', ...rest]: string[], value: unknown): void {
  if (rest.length > 0) {
    const inner = { ...(own(target, first) as Record<string, unknown> | undefined) };
    setAt(inner, rest, value);
    target[first] = inner;
  } else if (value === undefined) Reflect.deleteProperty(target, first);
  else target[first] = value;
}
