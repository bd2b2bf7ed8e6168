import type { StoredLine } from './types.ts';

/** Folding by the pairs that lie beside a stored text; the text as it is where there are none. */
export function foldByPairs(pairs: string | undefined): (text: string) => string {
  if (pairs === undefined) return asItIs;
  const characters = [...pairs];
  const folds = new Map<string, string>();
  for (let i = 0; i < characters.length; i += 2) folds.set(characters[i] ?? '', characters[i + 1] ?? '');
  return (text) => text.replaceAll(/./gsu, (each) => folds.get(each) ?? each);
}

/** How to fold a stored line: to the words that it brings, else by the pairs of its piece. */
export function foldOfLine(
  [, , , folded]: StoredLine,
  byPairs: (text: string) => string,
): (text: string) => string {
  return folded === undefined ? byPairs : () => folded;
}

/** For texts in Simplified script, which need no folding. */
export const asItIs = (text: string): string => text;
