import { parse } from 'yaml';
import { readFrontMatter } from '../../document/front-matter.ts';
import { splitFrontMatter } from '../../document/read-fields.ts';
import { kinds } from '../../document/schema.ts';
import type { Topics } from '../../document/vocabulary.ts';
import { renderDocument } from '../../render/render-document.ts';
import { UnreadableFile } from '../types.ts';
import { frontMatter } from '../write-front-matter.ts';
import type { OwnPaper } from './own-paper.ts';

const hint = 'Correct it as `npm run check` would tell; docs/fields.md has all fields.';

/**
 * A source that is a document of an archive, its description and body as they are; undefined for front matter of
 * another kind, which is read as that of a foreign archive. Throws `UnreadableFile` where it is ours and has mistakes.
 */
export function readOwnSource(source: string, file: string, topics: Topics): OwnPaper | undefined {
  const parts = splitFrontMatter(source);
  const written = parts === null ? undefined : readYaml(parts.yaml);
  if (parts === null || written === undefined || !isOurs(written)) return undefined;
  const { known, review } = withoutUnknownTopics(written, topics);
  const { problems } = readFrontMatter(frontMatter(known), file, topics);
  const { body, problems: ofBody } = renderDocument(parts.body, file);
  const faults = [...problems, ...ofBody];
  if (body === undefined || faults.length > 0)
    throw new UnreadableFile(faults.map(({ message }) => message).join('; '), hint);
  const { chapters, articles } = body;
  return {
    metadata: known,
    text: parts.body.replace(/^\s*\n/u, ''),
    chapters,
    articles,
    review,
    messages: [],
  };
}

function readYaml(yaml: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parse(yaml, { schema: 'core', logLevel: 'error' });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The fields that every document of an archive has, and together no other front matter. */
const isOurs = ({ id, kind, title, script }: Record<string, unknown>): boolean =>
  typeof id === 'string' &&
  typeof title === 'string' &&
  typeof script === 'string' &&
  kinds.some((each) => each === kind);

/** Each archive has words of its own for topics: those that this one lacks are left out and told. */
export function withoutUnknownTopics(
  metadata: Record<string, unknown>,
  topics: Topics,
): { known: Record<string, unknown>; review: OwnPaper['review'] } {
  const named = Array.isArray(metadata['topics']) ? (metadata['topics'] as unknown[]).map(String) : [];
  const unknown = named.filter((name) => !topics.byName.has(name));
  if (unknown.length === 0) return { known: metadata, review: [] };
  const message = `${unknown.join('、')}: not in the vocabulary of this archive, left out`;
  return {
    known: { ...metadata, topics: named.filter((name) => topics.byName.has(name)) },
    review: [{ field: 'topics', message }],
  };
}
