import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readYamlText } from './read-yaml-file.ts';

const topic = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  about: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
});

const topicsSchema = z.array(topic.extend({ topics: z.array(topic).min(1) }));

const form = 'Write a list of { slug, name, about, aliases, topics: [the same] }.';

/** A topic with its place in the two levels. */
export interface Topic {
  slug: string;
  name: string;
  about: string;
  aliases: string[];
  /** The name of the topic above; null for those of the first level. */
  parent: string | null;
}

/** The controlled words of an archive. */
export interface Topics {
  /** In the order of the vocabulary, each first-level topic before its own. */
  all: Topic[];
  byName: Map<string, Topic>;
  bySlug: Map<string, Topic>;
}

/**
 * The path of a vocabulary file: the archive's own, or the project's where the archive brings none.
 */
export function vocabularyFile(content: string, name: string): string {
  const own = path.join(content, 'vocabulary', name);
  return existsSync(own) ? own : path.resolve('content/vocabulary', name);
}

/** Reads the topics of an archive; throws with file and place when the vocabulary is malformed. */
export function readTopics(content: string): Topics {
  const file = vocabularyFile(content, 'topics.yaml');
  if (!existsSync(file)) return { all: [], byName: new Map(), bySlug: new Map() };
  const text = readFileSync(file, 'utf8');
  if (last?.text === text) return last.topics;
  const all = readYamlText(text, file, topicsSchema, form).flatMap(({ topics, ...top }): Topic[] => [
    { ...top, parent: null },
    ...topics.map((each) => ({ ...each, parent: top.name })),
  ]);
  const topics = {
    all,
    byName: new Map(all.map((each) => [each.name, each])),
    bySlug: new Map(all.map((each) => [each.slug, each])),
  };
  last = { text, topics };
  return topics;
}

/** Asked for by many pages; parsed again where the file has changed. */
let last: { text: string; topics: Topics } | undefined;
