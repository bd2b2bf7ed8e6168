import { needsFolding } from '../text/needs-folding.ts';
import { toSimplified } from '../text/script.ts';

/** The Traditional characters of some texts, each followed by what it is folded to; nothing where there are none. */
export function foldsOf(texts: readonly string[]): { fold?: string } {
  const folds = new Map<string, string>();
  for (const text of texts) {
    if (!needsFolding(text)) continue;
    const folded = toSimplified(text);
    if (folded === text) continue;
    const characters = [...text];
    const together = [...folded];
    // Where words became longer or shorter, each character by itself.
    const simplified = together.length === characters.length ? together : characters.map(toSimplified);
    for (const [i, from] of characters.entries()) {
      const to = simplified[i] ?? from;
      if (from !== to && [...to].length === 1 && !folds.has(from)) folds.set(from, to);
    }
  }
  return folds.size === 0 ? {} : { fold: [...folds].flat().join('') };
}
