import type { ArchiveDocument } from '../render/types.ts';

/**
 * Whether a version is compared with the one before it: where the words of both are the same, there is nothing to see.
 * Two files of one version are one document (see `gatherCopies`), but for those that a person calls two versions.
 */
export const isCompared = (older: ArchiveDocument, newer: ArchiveDocument): boolean =>
  older.wording === undefined || older.wording !== newer.wording;
