import type { Provision } from '../structure/types.ts';

/** Whether an anchor is of a place within an annex. */
export const isInAnnex = (anchor: string): boolean => anchor.startsWith('fj');

/**
 * The provisions of a paper that are no part of its own text: annexes and, behind the last article, what stands under a
 * heading (forms, samples). Where only an annex has articles, the paper issues them: none is apart.
 */
export function findAnnexed(provisions: readonly Provision[]): ReadonlySet<Provision> {
  const last = provisions.findLastIndex(
    ({ id, level, parent }) => !isInAnnex(id) && (level === 'article' || isInArticle(parent)),
  );
  if (last < 0 && provisions.some(({ level }) => level === 'article')) return new Set();
  const form = last < 0 ? -1 : provisions.findIndex(({ level }, at) => at > last && level === 'heading');
  return new Set(provisions.filter(({ id }, at) => isInAnnex(id) || (form >= 0 && at >= form)));
}

/** Whether a place is an article or below one: t4, z1-t4-k2. */
const isInArticle = (anchor: string | null): boolean => /(?:^|-)t\d/u.test(anchor ?? '');
