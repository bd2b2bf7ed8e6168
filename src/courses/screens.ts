import type { ExportBlock } from '../exports/blocks.ts';
import { toBlocks } from './excerpt.ts';
import { courseFacts, hoursLabel, isNamed, readingTitle, unitLabel } from './labels.ts';
import type { ResolvedCourse, ResolvedReading, ResolvedUnit } from './types.ts';

/** What a classroom sees at once. */
export interface Screen {
  kind: 'title' | 'unit' | 'reading' | 'question' | 'task';
  /** The small words above: which unit, which kind. */
  above: string;
  title: string;
  lines: string[];
  blocks: ExportBlock[];
  lang?: string;
}

/** Lines that fit a screen in large type, and characters of a line; a single paragraph is never cut. */
const mostLines = 9;
const lineLength = 30;

/** Screens of one reading; nobody reads a whole code from the wall. */
const mostScreens = 20;

/** A course as screens, in the order of teaching: title, then unit by unit its readings, questions and tasks. */
export function toScreens(resolved: ResolvedCourse): Screen[] {
  const { course, units } = resolved;
  const lines = courseFacts(resolved).map(([name, value]) => `${name}：${value}`);
  return [
    { kind: 'title', above: '', title: course.title, lines, blocks: [] },
    ...units.flatMap((unit) => unitScreens(unit)),
  ];
}

function unitScreens({ unit, number, readings }: ResolvedUnit): Screen[] {
  const above = unitLabel(number, unit.title);
  const facts = [unit.time, hoursLabel(unit.hours), unit.form, unit.teacher].filter(
    (fact) => fact !== undefined,
  );
  const asked = (kind: 'question' | 'task', name: string, items: readonly string[]): Screen[] =>
    items.map((title) => ({ kind, above: `${above}　${name}`, title, lines: [], blocks: [] }));
  return [
    // One without a name of its own says its number once.
    !isNamed(number, unit.title)
      ? { kind: 'unit', above: '', title: above, lines: facts, blocks: [] }
      : { kind: 'unit', above: `第 ${number} 单元`, title: unit.title, lines: facts, blocks: [] },
    ...readings.flatMap((reading) => readingScreens(reading, above)),
    ...asked('question', '讨论', unit.questions),
    ...asked('task', '作业', unit.tasks),
  ];
}

function readingScreens(reading: ResolvedReading, above: string): Screen[] {
  const all = cut(toBlocks(reading.chosen));
  const parts = all.slice(0, mostScreens);
  const cutOff = all.length > parts.length ? '　节选，全文见课程页' : '';
  return parts.map((blocks, index) => ({
    kind: 'reading',
    above: parts.length === 1 ? above : `${above}　${index + 1}/${parts.length}${cutOff}`,
    title: readingTitle(reading),
    lines: index === 0 && reading.reading.why !== undefined ? [reading.reading.why] : [],
    blocks,
    lang: reading.paper.script,
  }));
}

/** Blocks in portions that fit a screen; a heading stays with what follows it. */
function cut(blocks: readonly ExportBlock[]): ExportBlock[][] {
  const parts: ExportBlock[][] = [[]];
  let size = 0;
  blocks.forEach((block, index) => {
    const own = sizeOf(block);
    const next = block.type === 'heading' ? blocks[index + 1] : undefined;
    const needed = own + (next === undefined ? 0 : Math.min(sizeOf(next), 3));
    if (size > 0 && size + needed > mostLines) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(block);
    size += own;
  });
  return parts;
}

/** The lines that a block takes; a row of a table takes two at least. */
function sizeOf(block: ExportBlock): number {
  const lines = (text: string): number => Math.ceil((text.length + 2) / lineLength);
  if (block.type === 'table') {
    return block.rows.reduce((sum, row) => sum + Math.max(...row.map((cell) => 2 * lines(cell))), 0);
  }
  if (block.type === 'footnotes') return block.notes.reduce((sum, note) => sum + lines(note), 0);
  return lines(block.runs.map(({ text }) => text).join(''));
}
