import { startProcess, type OwnProcess } from './own-process.ts';
import type { Part } from './part.ts';

/** The process that builds the search index. */
export interface IndexProcess extends Omit<OwnProcess, 'begin'> {
  /**
   * Lets it build the index of the archive into `<folder>/pagefind/`; of a part, its shards into `<folder>/shards/`, and
   * of the other only its texts. Folders of texts that are `published` stay empty.
   */
  begin(folder: string, options: { part?: Part | undefined; published?: Iterable<string> }): void;
}

/** Starts a process for the search index, which loads its code until it is let begin. */
export function startIndex(): IndexProcess {
  const started = startProcess('./index-process.ts', 'The search index was not built');
  return {
    ...started,
    begin(folder, { part, published = [] }) {
      started.begin([folder, part === undefined ? '' : `${part.number}/${part.of}`, ...published]);
    },
  };
}
