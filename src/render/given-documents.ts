import type { ArchiveDocument } from './types.ts';

/** The code of the pages is bundled apart, with its own copy of this module: what both know is a name. */
const place = Symbol.for('ceku.documents');

const shared = globalThis as { [place]?: readonly ArchiveDocument[] };

/** Gives the code of the pages, which runs in this process, the documents that the site is made of. */
export function giveDocuments(documents: readonly ArchiveDocument[]): void {
  shared[place] = documents;
}

/** The documents that were given; throws where none were. */
export function givenDocuments(): readonly ArchiveDocument[] {
  const documents = shared[place];
  if (documents === undefined)
    throw new Error('The pages were started without the documents of the archive.');
  return documents;
}
