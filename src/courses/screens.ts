import type { ExportBlock } from '../exports/blocks.ts';
import { toBlocks } from './excerpt.ts';
import { courseFacts, hoursLabel, readingTitle } from './labels.ts';
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

/** Characters that fit a screen in large type; a single paragraph is never cut. */
const most = 240;

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
  const above = `第 ${number} 单元　${unit.title}`;
  const facts = [unit.time, hoursLabel(unit.hours), unit.form, unit.teacher].filter(
    (fact) => fact !== undefined,
  );
  const asked = (kind: 'question' | 'task', name: string, items: readonly string[]): Screen[] =>
    items.map((title) => ({ kind, above: `${above}　${name}`, title, lines: [], blocks: [] }));
  return [
    { kind: 'unit', above: `第 ${number} 单元`, title: unit.title, lines: facts, blocks: [] },
    ...readings.flatMap((reading) => readingScreens(reading, above)),
    ...asked('question', '讨论', unit.questions),
    ...asked('task', '作业', unit.tasks),
  ];
}

function readingScreens(reading: ResolvedReading, above: string): Screen[] {
  const parts = cut(toBlocks(reading.chosen));
  return parts.map((blocks, index) => ({
    kind: 'reading',
    above: parts.length === 1 ? above : `${above}　${index + 1}/${parts.length}`,
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
    const needed = own + (next === undefined ? 0 : Math.min(sizeOf(next), most / 2));
    if (size > 0 && size + needed > most) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(block);
    size += own;
  });
  return parts;
}

function sizeOf(block: ExportBlock): number {
  if (block.type === 'table') return block.rows.flat().join('').length + block.rows.length * 20;
  if (block.type === 'footnotes') return block.notes.join('').length;
  return Math.max(
    20,
    block.runs.reduce((sum, { text }) => sum + text.length, 0),
  );
}
