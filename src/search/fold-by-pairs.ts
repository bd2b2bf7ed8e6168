/** Folding by the pairs that lie beside a stored text; the text as it is where there are none. */
export function foldByPairs(pairs: string | undefined): (text: string) => string {
  if (pairs === undefined) return asItIs;
  const characters = [...pairs];
  const folds = new Map<string, string>();
  for (let i = 0; i < characters.length; i += 2) folds.set(characters[i] ?? '', characters[i + 1] ?? '');
  return (text) => text.replaceAll(/./gsu, (each) => folds.get(each) ?? each);
}

/** For texts in Simplified script, which need no folding. */
export const asItIs = (text: string): string => text;
