import { readFrontMatter, type FrontMatter } from '../document/front-matter.ts';
import type { Topics } from '../document/vocabulary.ts';
import { undecided } from './describe/kind.ts';
import { frontMatter } from './write-front-matter.ts';

/** Reads metadata as the site will read it; a paper of undecided kind as a plan, which has all that others have. */
export function checkMetadata(metadata: Record<string, unknown>, file: string, topics: Topics): FrontMatter {
  const kind = metadata['kind'] === undecided ? 'plan' : metadata['kind'];
  return readFrontMatter(frontMatter({ ...metadata, kind }), file, topics);
}
