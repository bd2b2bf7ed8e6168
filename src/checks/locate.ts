/**
 * The line and column of a field of the front matter, or of words of the text by what stands before them in their
 * paragraph. Nothing where the source writes them otherwise (escapes, bold marks).
 */
export function locate(
  source: string,
  wanted: { field: string } | { before: string; words: string },
): { line: number; column: number } | Record<string, never> {
  if ('field' in wanted) {
    const at = new RegExp(`^${wanted.field}:`, 'mu').exec(source)?.index;
    return at === undefined ? { line: 1, column: 1 } : positionOf(source, at);
  }
  const { before, words } = wanted;
  if (words === '') return {};
  // Marks of Markdown stand between the words of a source: the nearer words decide.
  for (const length of [before.length, 24, 12, 6, 0]) {
    const near = before.slice(Math.max(0, before.length - length));
    const at = source.indexOf(near + words);
    if (at >= 0) return positionOf(source, at + near.length);
  }
  return {};
}

function positionOf(source: string, at: number): { line: number; column: number } {
  const before = source.slice(0, at);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - start + 1 };
}
