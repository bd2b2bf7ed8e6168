import type { PdfItem } from './open-pdf.ts';

/** A line of a page, or the part of it that stands in one column. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  /** The size that most of its characters have. */
  size: number;
  /** The room that a character takes: its size and the distance that the line is spread by. */
  em: number;
  /** The distance between its characters that means nothing, in ems. */
  spread: number;
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
  const lines = rows.map((row) => makeLine(row, page)).filter(({ text }) => text.trim() !== '');
  // The last line of a spread paragraph may be two characters long: the lines of its size tell how it is spread.
  return lines.map((line, index) => {
    const nearest = line.text.length < 6 ? nearestAlike(lines, index) : undefined;
    return nearest !== undefined && nearest.spread > 0.05 ? makeLine(line.items, page, nearest.spread) : line;
  });
}

/** How many lines above and below are looked at for one of the same size. */
const reach = 50;

function nearestAlike(lines: readonly PdfLine[], index: number): PdfLine | undefined {
  for (let away = 1; away <= reach; away += 1) {
    for (const line of [lines[index - away], lines[index + away]])
      if (line !== undefined && line.size === lines[index]?.size && line.text.length >= 8) return line;
  }
  return undefined;
}

/** Makes a line of items on one base line; `usual` is how the lines about a short one are spread. */
export function makeLine(row: readonly PdfItem[], page: number, usual?: number): PdfLine {
  const items = dropDoubles(row.filter(({ text }) => text.trim() !== '').sort((a, b) => a.x - b.x));
  const sizes = new Map<number, number>();
  for (const item of items) sizes.set(item.size, (sizes.get(item.size) ?? 0) + item.text.length);
  const size = [...sizes].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
  // A blank at the end of a line stands between the words that the line break parts.
  const trailing = endsBlank(row, items) ? '\u3000' : '';
  const main = items.find((item) => item.size === size);
  const characters = spaceCharacters(items, size);
  const tracking = trackingOf(characters, usual);
  return {
    text: joinCharacters(characters, tracking) + trailing,
    left: Math.min(...items.map(({ x }) => x)),
    // Spread lines have their distance behind the last character as well.
    right: Math.max(...items.map(({ x, width }) => x + width)) + tracking * size,
    y: main?.y ?? 0,
    size,
    em: size * (1 + tracking),
    spread: tracking,
    page,
    items,
  };
}

/** An ideographic blank, or as wide, after the last character. */
function endsBlank(row: readonly PdfItem[], items: readonly PdfItem[]): boolean {
  const last = items.at(-1);
  if (last === undefined) return false;
  return row.some((item) => item.text.trim() === '' && item.x > last.x && item.width > last.size * 0.8);
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

/** A character of a line with its distance from the one before it, in ems. */
interface Spaced {
  character: string;
  distance: number;
}

/** pdf.js writes a blank for a distance of 0.1 to 0.6 em inside a run. */
const inFlow = 0.35;

function spaceCharacters(items: readonly PdfItem[], size: number): Spaced[] {
  const characters: Spaced[] = [];
  let end = Number.NaN;
  for (const item of items) {
    let distance = characters.length === 0 ? 0 : (item.x - end) / size;
    for (const character of item.text) {
      if (/\s/u.test(character)) distance += inFlow;
      else {
        characters.push({ character, distance });
        distance = 0;
      }
    }
    end = item.x + item.width;
  }
  return characters;
}

function joinCharacters(characters: readonly Spaced[], tracking: number): string {
  return characters
    .map(({ character, distance }, index) => {
      const before = characters[index - 1]?.character;
      return before === undefined
        ? character
        : blanksBetween(before, character, distance, tracking) + character;
    })
    .join('');
}

/** Lines that are spread to fill their measure have a distance between all their characters: it means nothing. */
function trackingOf(characters: readonly Spaced[], usual: number | undefined): number {
  const distances = (least: number): number[] =>
    characters
      .filter(({ character }, index) => {
        const before = characters[index - 1]?.character;
        return before !== undefined && Number(han.test(character)) + Number(han.test(before)) >= least;
      })
      .map(({ distance }) => distance)
      .sort((a, b) => a - b);
  // A line of dates has few pairs of Han characters: those with figures tell then.
  const pairs = distances(2).length >= 5 ? distances(2) : distances(1);
  const alike = usual !== undefined && pairs.every((distance) => Math.abs(distance - usual) < 0.3);
  if (pairs.length < 3 || alike) return alike ? usual : 0;
  // What is spread is spread everywhere: a few wide blanks do not make it so.
  return Math.max(0, pairs[Math.floor((pairs.length - 1) * 0.35)] ?? 0);
}

/** Blanks for a distance: none where type-setting alone makes one, ideographic ones for whole characters. */
function blanksBetween(before: string, after: string, distance: number, tracking: number): string {
  const left = distance - tracking;
  // A stop or bracket that the line's end pushes about has no blank of its own.
  if (left < 1.5 && (/^[）〕】》」』”’。，、；：！？]/u.test(after) || /[（〔【《「『“‘]$/u.test(before)))
    return '';
  if (left >= 0.8) return '\u3000'.repeat(Math.min(4, Math.max(1, Math.round(left))));
  const hans = Number(han.test(before)) + Number(han.test(after));
  // Between Han and Latin a quarter of an em is type-setting; between two Han characters it was typed.
  if (hans === 2) return left > 0.3 && tracking < 0.05 && !punctuation.test(before + after) ? ' ' : '';
  return hans === 0 && distance > 0.12 ? ' ' : '';
}

/** Brackets and stops carry blank space of their own. */
const punctuation = /[\u3000-\u303f\uff00-\uffef—…“”‘’]/u;
