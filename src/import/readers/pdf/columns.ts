import { makeLine, type PdfLine } from './lines.ts';
import type { PdfItem } from './open-pdf.ts';

/**
 * Puts the lines of a page with two columns into reading order: a band of columns is read left, then right; lines that
 * cross the gutter stand between bands. Lines of a page with one column are given back as they are.
 */
export function orderColumns(lines: readonly PdfLine[]): PdfLine[] {
  const gutter = findGutter(lines);
  if (gutter === undefined) return [...lines];
  const ordered: PdfLine[] = [];
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  const endBand = (): void => {
    ordered.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const line of lines) {
    if (crosses(line, gutter)) {
      endBand();
      ordered.push(line);
      continue;
    }
    const { before, after } = split(line, gutter);
    if (before !== undefined) left.push(before);
    if (after !== undefined) right.push(after);
  }
  endBand();
  return ordered;
}

const crosses = (line: PdfLine, at: number): boolean =>
  line.items.some(({ x, width }) => x < at - 1 && x + width > at + 1);

function split(line: PdfLine, at: number): { before?: PdfLine; after?: PdfLine } {
  const [before, after] = [line.items.filter(({ x }) => x < at), line.items.filter(({ x }) => x >= at)];
  return {
    ...(before.length === 0 ? {} : { before: makeLine(before, line.page, line.spread) }),
    ...(after.length === 0 ? {} : { after: makeLine(after, line.page, line.spread) }),
  };
}

/** The gutter between two columns of running text: columns of a table are narrower than their lines are long. */
function findGutter(lines: readonly PdfLine[]): number | undefined {
  if (lines.length < 10) return undefined;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const width = right - left;
  for (const share of [0.5, 0.48, 0.52, 0.46, 0.54, 0.44, 0.56, 0.42, 0.58, 0.4, 0.6]) {
    const at = left + width * share;
    const clear = lines.filter((line) => !crosses(line, at));
    if (clear.length < lines.length * 0.6) continue;
    const parts = clear.map((line) => split(line, at));
    const full = parts.filter(
      ({ before, after }) =>
        before !== undefined &&
        after !== undefined &&
        isFull(before, at - left) &&
        isFull(after, right - at) &&
        after.left - before.right > before.size * 0.6,
    );
    if (full.length >= Math.max(6, clear.length * 0.4)) return at;
  }
  return undefined;
}

/** Running text fills its column without holes; a table's cells do not. */
function isFull(line: PdfLine, column: number): boolean {
  const drawn = line.items.reduce((sum: number, { width }: PdfItem) => sum + width, 0);
  return drawn > column * 0.75;
}
