import { findDirect, type Direct } from '../search/find-direct.ts';
import type { Lookup } from '../search/types.ts';
import { compactForm } from '../text/compact-form.ts';

/**
 * The provision that a manuscript names as 《…》第N条, in the newest paper of that name in force; undefined where the
 * archive has no such paper or the paper no such article.
 */
export function findProvision(
  written: string,
  lookup: Lookup,
  fold: (text: string) => string,
): Direct | undefined {
  const [direct] = findDirect(compactForm(written, fold).text.trim(), lookup);
  return direct?.type === 'article' ? direct : undefined;
}

/** Whether the archive has a paper of the title in the 《》 of what is written. */
export function hasPaper(written: string, lookup: Lookup, fold: (text: string) => string): boolean {
  const title = /《([^《》]+)》/u.exec(written)?.[1] ?? '';
  return findDirect(compactForm(`《${title}》`, fold).text, lookup).length > 0;
}
