import { compactForm } from '../text/compact-form.ts';
import { needsFolding } from '../text/needs-folding.ts';
import { normalForm } from '../text/normal-form.ts';
import { toSimplified } from '../text/script.ts';
import { foldByPairs } from './fold-by-pairs.ts';
import type { StoredLine, StoredPiece } from './types.ts';

/**
 * What a browser needs to fold the title and the lines of a piece without a dictionary: their Traditional characters,
 * each followed by what it is folded to first, and with each line that these fold otherwise than the index did, its
 * words as the index has them.
 */
export function withFolds(title: string, lines: readonly StoredLine[]): Pick<StoredPiece, 'lines' | 'fold'> {
  const fold = pairsOf([title, ...lines.map(([, , text]) => text)]);
  if (fold === '') return { lines: [...lines] };
  const byPairs = foldByPairs(fold);
  const folded = lines.map((line): StoredLine => {
    const [anchor, label, text] = line;
    const plain = compactForm(text, (each) => each).text;
    const indexed = normalForm(text).text;
    return indexed.length !== plain.length || indexed === byPairs(plain)
      ? line
      : [anchor, label, text, indexed];
  });
  return { lines: folded, fold };
}

/** Traditional characters and what each is folded to first, `國国會会…`. */
function pairsOf(texts: readonly string[]): string {
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
  return [...folds].flat().join('');
}
