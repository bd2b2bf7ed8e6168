import { readTopics } from '../document/vocabulary.ts';
import { buildPaths } from '../paths.ts';
import { urls } from './urls.ts';

let known: Map<string, string> | undefined;

/** The address of every topic by its name. */
export function topicUrls(): Map<string, string> {
  known ??= new Map(readTopics(buildPaths().content).all.map(({ name, slug }) => [name, urls.topic(slug)]));
  return known;
}
