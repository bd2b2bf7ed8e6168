import type { ImportMessage } from '../../types.ts';
import type { PdfItem, PdfPage } from './open-pdf.ts';

/**
 * Takes away level watermarks: words that stand at one place on (nearly) every page, much larger than the text or
 * across its lines. On a single page only what is both can be one, and that for review.
 */
export function dropWatermarks(pages: readonly PdfPage[], messages: ImportMessage[]): PdfPage[] {
  const written = pages.filter(({ items }) => items.some(hasText));
  const counts = new Map<string, number>();
  for (const { items } of written)
    for (const key of new Set(items.filter(hasText).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(2, written.length * 0.8);
  return pages.map((page) => {
    const seen = page.items.filter(hasText);
    const usual = usualSize(seen);
    const marks = new Set(
      seen.filter((item) => {
        const isLarge = item.size >= usual * 2 && isInside(item, page);
        const repeats = (counts.get(keyOf(item)) ?? 0) >= often;
        if (repeats) return isLarge || isAcross(item, seen, counts, often);
        return pages.length === 1 && isLarge && isAcross(item, seen, counts, often);
      }),
    );
    if (marks.size === 0) return page;
    messages.push({
      step: 'pdf',
      message: `a watermark on page ${page.number}`,
      removed: [...marks].map(({ text }) => text).join(''),
      ...(pages.length === 1 ? { review: true } : {}),
    });
    return { ...page, items: page.items.filter((item) => !marks.has(item)) };
  });
}

const hasText = ({ text }: PdfItem): boolean => text.trim() !== '';

const keyOf = ({ text, x, y, size }: PdfItem): string => [text, ...[x, y, size].map(Math.round)].join('@');

function usualSize(items: readonly PdfItem[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of items) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  return [...sizes].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** Red heads and titles stand above, signatures below. */
const isInside = ({ y }: PdfItem, { height }: PdfPage): boolean => y > height * 0.2 && y < height * 0.75;

/** Whether an item is drawn over another one that does not stand on every page: no line of text is. */
function isAcross(
  item: PdfItem,
  others: readonly PdfItem[],
  counts: ReadonlyMap<string, number>,
  often: number,
): boolean {
  return others.some((other) => {
    if (other === item || (counts.get(keyOf(other)) ?? 0) >= often) return false;
    const [low, high] = [Math.max(item.y, other.y), Math.min(item.y + item.size, other.y + other.size)];
    const [left, right] = [Math.max(item.x, other.x), Math.min(item.x + item.width, other.x + other.width)];
    const isDouble = item.text === other.text;
    return !isDouble && high - low > Math.min(item.size, other.size) * 0.3 && right - left > other.size * 0.5;
  });
}
