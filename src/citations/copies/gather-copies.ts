import type { DocumentMetadata } from '../../document/schema.ts';
import { Unions } from '../unions.ts';
import { sameMaker } from './same-maker.ts';
import { sameOccasion } from './same-occasion.ts';
import { splitBy } from './split-by.ts';
import { standsFor } from './stands-for.ts';
import { workNames } from './work-names.ts';

/** A paper as far as copies are concerned. */
export interface Copied {
  metadata: DocumentMetadata;
  /** See `wordingOf`; absent where the words are too few to tell. */
  wording?: string | undefined;
  characters: number;
  articles: number;
  /** The other texts of it that the archive has. */
  copies?: readonly this[];
}

/**
 * The papers of an archive, each once: of texts with the same words that are one work the one that stands for all, with
 * the others as its `copies`; in the order of `papers`. One work is what has a name, a place and a maker in common, or
 * what a person entered as `same-as`; the name alone is never enough, nor are the words. Linear in the number of papers.
 */
export function gatherCopies<T extends Copied>(papers: readonly T[]): T[] {
  const ids = new Set(papers.map(({ metadata }) => metadata.id));
  const unions = new Unions();
  for (const same of Map.groupBy(papers, ({ wording }) => wording ?? '').values()) {
    if (same.length < 2 || same[0]?.wording === undefined) continue;
    for (const work of worksOf(same))
      for (const each of work) unions.join(work[0]?.metadata.id ?? '', each.metadata.id);
  }
  for (const { metadata } of papers) {
    for (const { type, target } of metadata.relations) {
      if (type === 'same-as' && ids.has(target)) unions.join(target, metadata.id);
    }
  }
  const groups = Map.groupBy(papers, ({ metadata }) => unions.rootOf(metadata.id));
  return papers.flatMap((paper) => {
    const group = groups.get(unions.rootOf(paper.metadata.id)) ?? [paper];
    if (group.length === 1) return [paper];
    const one = standsFor(group);
    return one === paper ? [{ ...paper, copies: group.filter((each) => each !== one) }] : [];
  });
}

/** Papers of the same words by the works that they are. */
function worksOf<T extends Copied>(papers: readonly T[]): T[][] {
  const related = new Set(
    papers.flatMap(({ metadata: { relations } }) =>
      relations.flatMap(({ type, target }) => (type === 'same-as' ? [] : [target])),
    ),
  );
  // What a person related in another way is no copy: a version, or one that replaces the other.
  const own = new Set(papers.map(({ metadata }) => metadata.id));
  const free = papers.filter(
    ({ metadata: { id, relations } }) =>
      !related.has(id) && !relations.some(({ type, target }) => type !== 'same-as' && own.has(target)),
  );
  return ofOneName(free)
    .flatMap((named) => splitBy(named, ({ metadata }) => metadata.region))
    .flatMap(sameMaker)
    .flatMap(sameOccasion);
}

/** Papers that share a name, directly or over others. */
function ofOneName<T extends Copied>(papers: readonly T[]): T[][] {
  const unions = new Unions();
  for (const { metadata } of papers)
    for (const name of workNames(metadata)) unions.join(`《${name}》`, metadata.id);
  return [...Map.groupBy(papers, ({ metadata }) => unions.rootOf(metadata.id)).values()];
}
