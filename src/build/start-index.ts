import { startProcess, type OwnProcess } from './own-process.ts';
import type { Part } from './part.ts';

/**
 * Starts to build the search index of the archive into `<folder>/pagefind/`, in a process of its own; of a part, its
 * shards into `<folder>/shards/`, and of the other only its texts. Folders of texts that are `published` stay empty.
 */
export function startIndex(
  folder: string,
  { part, published = [] }: { part?: Part | undefined; published?: Iterable<string> } = {},
): OwnProcess {
  const args = [folder, part === undefined ? '' : `${part.number}/${part.of}`, ...published];
  return startProcess('./index-process.ts', args, 'The search index was not built');
}
