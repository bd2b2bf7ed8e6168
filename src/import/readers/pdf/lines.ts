import type { PdfItem } from './open-pdf.ts';

/** A line of a page, or the part of it that stands in one column. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  /** The size that most of its characters have. */
  size: number;
  page: number;
  items: PdfItem[];
}

/** Gathers what stands on one base line, from the head of the page to its foot. */
export function gatherLines(items: readonly PdfItem[], page: number): PdfLine[] {
  const rows: PdfItem[][] = [];
  let base = Number.NaN;
  let size = 0;
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = rows.at(-1);
    // Small raised figures belong to the line of the larger characters beside them.
    const near = Math.abs(base - item.y) < Math.max(1, Math.max(size, item.size) * 0.45);
    if (last !== undefined && near) {
      last.push(item);
      if (item.size > size) [base, size] = [item.y, item.size];
    } else {
      rows.push([item]);
      [base, size] = [item.y, item.size];
    }
  }
  return rows.map((row) => makeLine(row, page)).filter(({ text }) => text !== '');
}

/** Makes a line of items on one base line. */
export function makeLine(row: readonly PdfItem[], page: number): PdfLine {
  const items = dropDoubles(row.filter(({ text }) => text.trim() !== '').sort((a, b) => a.x - b.x));
  const sizes = new Map<number, number>();
  for (const item of items) sizes.set(item.size, (sizes.get(item.size) ?? 0) + item.text.length);
  const size = [...sizes].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
  const main = items.find((item) => item.size === size);
  return {
    text: joinItems(items, size),
    left: Math.min(...items.map(({ x }) => x)),
    right: Math.max(...items.map(({ x, width }) => x + width)),
    y: main?.y ?? 0,
    size,
    page,
    items,
  };
}

/** Poor man's bold draws the same characters twice, a hair apart. */
function dropDoubles(items: PdfItem[]): PdfItem[] {
  return items.filter((item, index) => {
    const before = items[index - 1];
    return (
      before === undefined ||
      before.text !== item.text ||
      item.x - before.x > Math.min(item.size, item.width) * 0.3
    );
  });
}

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef〇]/u;

function joinItems(items: readonly PdfItem[], size: number): string {
  let text = '';
  let end = Number.NaN;
  for (const item of items) {
    if (text !== '') text += blanksBetween(text, item.text, (item.x - end) / size);
    text += item.text;
    end = item.x + item.width;
  }
  return text.replaceAll('\u00a0', ' ').trim();
}

/** Blanks for a distance in ems: none where type-setting alone makes one, ideographic ones for whole characters. */
function blanksBetween(before: string, after: string, distance: number): string {
  const last = before.at(-1) ?? '';
  const first = after.charAt(0);
  if (/\s/u.test(last) || /\s/u.test(first)) return '';
  if (distance >= 0.8) return '\u3000'.repeat(Math.min(4, Math.max(1, Math.round(distance))));
  const isHan = han.test(last) || han.test(first);
  return !isHan && distance > 0.12 ? ' ' : '';
}
