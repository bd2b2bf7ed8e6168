import { gatherCopies } from '../citations/copies/gather-copies.ts';
import type { ArchiveDocument } from '../render/types.ts';
import { isShown } from './entries.ts';

/**
 * What the site shows of an archive: the documents of the kinds that the settings name, each text once with its copies.
 * Pages, index and graph are all made of this.
 */
export const shownTexts = (documents: readonly ArchiveDocument[]): ArchiveDocument[] =>
  gatherCopies(documents.filter(isShown));
