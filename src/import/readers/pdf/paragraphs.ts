import { readMarker } from '../../../structure/index.ts';
import type { SourceBlock } from '../../types.ts';
import type { PdfLine } from './lines.ts';
import type { LinedPage } from './running-heads.ts';

/** The area that the lines of a page, or of one of its columns, are set in. */
interface Area {
  left: number;
  right: number;
  size: number;
  /** The usual distance of base lines. */
  pitch: number;
}

type Placed = PdfLine & { area: Area; centred: boolean };

/**
 * Joins lines to paragraphs by what a reader goes by: an indented line begins one, a line that ends short of the edge
 * ends one, so do a change of size and a wider distance; over the break of a page as within it.
 */
export function joinLines(pages: readonly LinedPage[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let last: Placed | undefined;
  const usual = usualArea(pages);
  for (const { number, lines } of pages) {
    for (const line of place(lines, usual)) {
      const before = blocks.at(-1);
      if (last !== undefined && before?.type === 'paragraph' && goesOn(last, line, before.text)) {
        before.text += glue(before.text, line.text) + line.text;
      } else {
        if (last !== undefined && last.page !== line.page)
          blocks.push({ type: 'gap', reason: 'page', page: number });
        else if (last !== undefined && isApart(last, line))
          blocks.push({ type: 'gap', reason: 'blank', page: number });
        // A title that fills its line is as centred as a short one.
        const align = line.centred || isTitle(line) ? 'center' : isSetRight(line) ? 'right' : undefined;
        blocks.push({
          type: 'paragraph',
          text: line.text,
          page: number,
          ...(align === undefined ? {} : { align }),
        });
      }
      last = line;
    }
  }
  for (const block of blocks) if (block.type === 'paragraph') block.text = block.text.trim();
  return blocks;
}

/** Puts every line into the area of its column: columns are runs of lines from top to bottom. */
function place(lines: readonly PdfLine[], usual: Area): Placed[] {
  const columns = columnsOf(lines);
  return columns.flatMap((column) => {
    const own = measure(column);
    const area = columns.length === 1 ? widen(own, column.length, usual) : own;
    return column.map((line) => ({ ...line, area, centred: isCentred(line, area) }));
  });
}

function columnsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const columns: PdfLine[][] = [];
  for (const line of lines) {
    const column = columns.at(-1);
    const before = column?.at(-1);
    if (column !== undefined && before !== undefined && before.y >= line.y) column.push(line);
    else columns.push([line]);
  }
  return columns;
}

/** A page with few lines says little about its area: the other pages say it, and in the end the width of the paper. */
function usualArea(pages: readonly LinedPage[]): Area {
  const full = pages.filter(({ lines }) => lines.length >= 8 && columnsOf(lines).length === 1);
  const areas = (full.length > 0 ? full : pages.filter(({ lines }) => lines.length > 0)).map(({ lines }) =>
    measure(lines),
  );
  const middle = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const left = middle(areas.map((area) => area.left));
  const right = middle(areas.map((area) => area.right));
  const paper = pages[0]?.width ?? 0;
  const size = middle(areas.map((area) => area.size));
  return {
    left,
    // Margins are alike on both sides where the lines are too short to tell.
    right: right - left < (paper - 2 * left) * 0.8 ? paper - left : right,
    size,
    pitch: middle(areas.map((area) => area.pitch)),
  };
}

function widen(own: Area, lines: number, usual: Area): Area {
  const left =
    lines < 8 && Math.abs(own.left - usual.left) < own.size * 8 ? Math.min(own.left, usual.left) : own.left;
  const right = Math.max(own.right, left + usual.right - usual.left);
  return { left, right, size: own.size, pitch: lines < 8 ? usual.pitch : own.pitch };
}

function measure(lines: readonly PdfLine[]): Area {
  const size = mostFrequent(
    lines.flatMap((line) => Array.from({ length: Math.min(60, line.text.length) }, () => line.size)),
  );
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.6);
  const long = body.length > 0 ? body : lines;
  const left = Math.min(...long.map((line) => line.left));
  const right = rightEdge(long, size);
  const distances = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? line.y) - line.y)
    .filter((distance) => distance > size * 0.8 && distance < size * 4);
  return {
    left,
    right,
    size,
    pitch: mostFrequent(distances.map((distance) => Math.round(distance * 2) / 2)) || size * 1.8,
  };
}

/** Where lines end that are full: the outermost place at which several do; single ones hang out or are spread. */
function rightEdge(lines: readonly PdfLine[], size: number): number {
  const ends = lines.map((line) => line.right).sort((a, b) => b - a);
  const enough = Math.max(2, ends.length * 0.06);
  let [first, last] = [0, 0];
  for (const end of ends) {
    while ((ends[first] ?? end) - end >= size * 0.4) first += 1;
    while (last < ends.length && end - (ends[last] ?? end) < size * 0.4) last += 1;
    if (last - first >= enough) return end;
  }
  return ends[0] ?? 0;
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** Both edges as far from the area's as each other, and farther than an indentation is. */
function isCentred(line: PdfLine, { left, right }: Area): boolean {
  const before = line.left - left;
  const after = right - line.right;
  return (
    before > line.em * 2.5 &&
    after > line.em * 0.9 &&
    Math.abs(before - after) < Math.max(line.em * 1.5, before * 0.12)
  );
}

const isSetRight = ({ left, right, size, area }: Placed): boolean =>
  left - area.left > (area.right - area.left) * 0.4 && area.right - right < size * 6;

const isApart = (before: Placed, line: Placed): boolean =>
  before.y > line.y && before.y - line.y > Math.max(before.area.pitch, line.size * 1.2) * 1.45;

/** What can end a paragraph. */
const ended = /[。！？；：…）)”」』》]$/u;

function goesOn(before: Placed, line: Placed, text: string): boolean {
  if (Math.abs(before.size - line.size) > Math.max(1.2, line.size * 0.08)) return false;
  if (isTitle(before) && isTitle(line) && before.y - line.y < line.size * 2.7) return titleGoesOn(line, text);
  if (isApart(before, line)) return false;
  // The bracket under a title goes on until it is closed, however its lines are set in.
  if (/^[（(]/u.test(text) && isOpen(text)) return true;
  if (before.centred || line.centred) return before.centred && line.centred && isOpen(text);
  const indented = line.left - line.area.left > line.em * 1.2;
  if (indented) return false;
  // Characters that may not begin a line pull one or two others down with them.
  if (before.right < before.area.right - before.em * 2.6) return false;
  // 第二章　组织机构 opens a place whatever stands before it; 第二章规定的 may be a reference that the line cuts.
  if (opensPlace(line.text)) return false;
  // Where nothing is indented, only the opening of a place tells.
  return !(ended.test(text) && readMarker(line.text) !== null);
}

function opensPlace(text: string): boolean {
  const marker = readMarker(text);
  return (
    marker !== null && marker.row.depth === 0 && /^[^\u3000]{2,12}\u3000/u.test(text) && marker.separated
  );
}

const isTitle = ({ size, area, page }: Placed): boolean => page <= 2 && size > area.size * 1.15;

/** A title over several lines, but not the bracket, the dash or the date under it. */
const titleGoesOn = (line: Placed, text: string): boolean =>
  isOpen(text) ||
  (!/^(?:[（(—–─-]|\d{4}[\s\u3000]*年[\s\u3000]*\d{1,2}[\s\u3000]*月)/u.test(line.text) && !ended.test(text));

const isOpen = (text: string): boolean =>
  (text.match(/[（(]/gu) ?? []).length > (text.match(/[）)]/gu) ?? []).length;

/** Words of letters keep their blank over the end of a line, Chinese ones have none. */
const glue = (before: string, after: string): string =>
  /[A-Za-z,.;]$/u.test(before) && /^[A-Za-z(]/u.test(after) ? ' ' : '';
