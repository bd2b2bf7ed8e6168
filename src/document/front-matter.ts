import type { z } from 'zod';
import type { Problem } from '../problem/problem.ts';
import { isRegion } from '../regions/index.ts';
import { nearMatch } from '../text/near-match.ts';
import { readFields, valueAt, type Locate } from './read-fields.ts';
import { documentSchema, plan, regulation, speech, type DocumentMetadata } from './schema.ts';
import type { Topics } from './vocabulary.ts';

export interface FrontMatter {
  /** Undefined where the front matter has errors. */
  metadata: DocumentMetadata | undefined;
  problems: Problem[];
}

/** The fields that a document of each kind may have. */
export const fieldsByKind = new Map<unknown, z.ZodObject>(Object.entries({ speech, plan, regulation }));

/** Reads and checks the front matter of a document: every mistake at once, each with its line and a near match. */
export function readFrontMatter(source: string, file: string, topics: Topics): FrontMatter {
  const { fields, value, problems, locate } = readFields(source, file, documentSchema, (written) =>
    fieldsByKind.get(valueAt(written, ['kind'])),
  );
  return {
    metadata: fields,
    problems: [...problems, ...(value === undefined ? [] : checkWords(value, topics, locate))],
  };
}

/** Checks the words that only the vocabulary and the gazetteer know; malformed ones are the schema's. */
export function checkWords(value: unknown, topics: Topics, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  const error = (id: string, path: PropertyKey[], message: string, hint: string): void => {
    problems.push({ id, level: 'error', ...locate(path), message, hint });
  };
  const region = String(valueAt(value, ['region']) ?? 'cn');
  if (/^\d{6}$/u.test(region) && !isRegion(region)) {
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
