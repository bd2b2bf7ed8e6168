import type { DocumentMetadata } from '../../document/schema.ts';

/** A paper, and the other texts of it that the archive has. */
interface Paper {
  metadata: DocumentMetadata;
  copies?: readonly Paper[];
}

/** A paper and its copies. */
export const textsOf = (paper: Paper): Paper[] => [paper, ...(paper.copies ?? [])];

/** All ids under which a paper is known: its own, and those of its copies. */
export const idsOf = (paper: Paper): string[] => textsOf(paper).map(({ metadata }) => metadata.id);

/** Papers by all ids under which they are known. */
export const byEveryId = <T extends Paper>(papers: readonly T[]): Map<string, T> =>
  new Map(papers.flatMap((paper) => idsOf(paper).map((id): [string, T] => [id, paper])));
