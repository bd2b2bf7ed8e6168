import path from 'node:path';
import { buildPaths } from '../paths.ts';
import { readSource } from '../render/read-source.ts';
import type { DocumentEntry } from './documents.ts';

/** The `.mdx` of a document as it stands in the archive; of what changed meanwhile the build is void anyway. */
export const sourceOf = ({ file }: DocumentEntry): string =>
  readSource(path.join(buildPaths().content, file));
