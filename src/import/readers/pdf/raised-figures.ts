import type { RaisedCharacters } from '../raised.ts';
import type { PdfItem } from './open-pdf.ts';

/** What is raised or lowered in running text, in the order in which a page draws it. */
const figures = /^[\d+\-−()n]{1,6}$/u;

/** Writes small figures that stand above or below the line behind a larger character as raised or lowered ones. */
export function raiseFigures(items: readonly PdfItem[], raised: RaisedCharacters): PdfItem[] {
  let before: PdfItem | undefined;
  return items.map((item) => {
    if (item.text.trim() === '') return item;
    const base = before;
    if (base === undefined || !isBeside(item, base) || !figures.test(item.text)) {
      before = item;
      return item;
    }
    const lift = (item.y - base.y) / base.size;
    if (lift > 0.2) return { ...item, text: raised.write(item.text, 'superscript') };
    if (lift < -0.05 && /[A-Za-z)）]$/u.test(base.text))
      return { ...item, text: raised.write(item.text, 'subscript') };
    return item;
  });
}

/** Right behind a larger character, near its line. */
const isBeside = (item: PdfItem, base: PdfItem): boolean =>
  item.size < base.size * 0.85 &&
  Math.abs(item.y - base.y) < base.size * 0.7 &&
  Math.abs(item.x - (base.x + base.width)) < base.size * 0.4;
