import type { ImportMessage, SourceBlock } from '../types.ts';
import { isText, placeOf, type Cleaner, type TextBlock } from './cleaner.ts';

/** Narrowest and widest column that a text is wrapped to, in half-width cells. */
const narrowest = 36;
const widest = 110;

/** How far a full line may stay short of the margin: punctuation does not begin a line, numbers are not cut. */
const slack = 6;

/**
 * Joins the lines of a text that was wrapped by hand or program to the width of a page: a line that reaches the margin
 * goes on in the next one, unless that one is indented or a blank line stands between.
 */
export const joinHardWraps: Cleaner = (draft) => {
  const lines = draft.blocks.filter(isText);
  const margin = draft.linewise ? marginOf(lines.map(({ text }) => text)) : undefined;
  if (margin === undefined) return { draft, messages: [] };
  const base = baseIndent(lines.map(({ text }) => text));
  const messages: ImportMessage[] = [];
  const blocks: SourceBlock[] = [];
  // The last line as it stood in the source: joined lines are longer than the page is wide.
  let before: TextBlock | undefined;
  for (const block of draft.blocks) {
    const last = blocks.at(-1);
    if (
      before !== undefined &&
      last !== undefined &&
      isText(last) &&
      isText(block) &&
      cells(before.text) >= margin - slack &&
      indentOf(block.text) <= base + 1
    ) {
      blocks[blocks.length - 1] = { ...last, text: glue(last.text, block.text) };
      messages.push({
        step: 'hard-wraps',
        message: `joined with the line before: ${last.text.trim().slice(-6)}|${block.text.trim().slice(0, 6)}`,
        ...placeOf(block),
      });
    } else blocks.push(block);
    before = isText(block) ? block : undefined;
  }
  return { draft: { ...draft, blocks }, messages };
};

/** Latin words keep the blank that the line end was; Chinese has none. */
const glue = (before: string, after: string): string =>
  before.trimEnd() +
  (/[A-Za-z,.]$/u.test(before.trimEnd()) && /^[A-Za-z]/u.test(after.trim()) ? ' ' : '') +
  after.trim();

/** The column at which the lines of a text end, or undefined where its lines are its paragraphs. */
function marginOf(lines: readonly string[]): number | undefined {
  const ends = lines.map(cells).sort((a, b) => a - b);
  const margin = ends[Math.floor(ends.length * 0.9)] ?? 0;
  const longest = ends.at(-1) ?? 0;
  if (lines.length < 8 || margin < narrowest || longest > Math.max(widest, margin + 8)) return undefined;
  if (longest > margin + 8) return undefined;
  const full = lines.filter((line) => cells(line) >= margin - slack);
  const cut = full.filter((line) => !/[。！？；：:;!?”』」）)]$/u.test(line.trimEnd()));
  return full.length >= lines.length * 0.35 && cut.length >= full.length * 0.6 ? margin : undefined;
}

/** The indentation of lines that go on: the least that several lines have. */
function baseIndent(lines: readonly string[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(indentOf(line), (counts.get(indentOf(line)) ?? 0) + 1);
  const usual = [...counts].filter(([, count]) => count >= Math.max(2, lines.length / 10));
  return Math.min(...(usual.length > 0 ? usual : [...counts]).map(([indent]) => indent));
}

const indentOf = (line: string): number => cells(/^[\s\u3000]*/u.exec(line)?.[0] ?? '');

/** Columns that a line takes up to its end, where a Han character or full-width mark takes two. */
function cells(line: string): number {
  let count = 0;
  for (const character of line.trimEnd())
    count += /[\u1100-\u115f\u2e80-\uffe6]|[“”‘’—…·]/u.test(character) ? 2 : 1;
  return count;
}
