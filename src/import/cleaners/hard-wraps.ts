import { readMarker } from '../../structure/index.ts';
import type { ImportMessage, SourceBlock } from '../types.ts';
import { isText, placeOf, type Cleaner, type TextBlock } from './cleaner.ts';
import { joinBlocks } from './join-blocks.ts';

/** Narrowest column that a text is wrapped to, in half-width cells. */
const narrowest = 36;

/** How far a full line may stay short of the margin: punctuation does not begin a line, numbers are not cut. */
const slack = 6;

const ended = /[。！？；：:;!?…][”’」』）)》]*$|[.．]$/u;

/** A line that is followed at once by another. */
interface Pair {
  before: TextBlock;
  after: TextBlock;
}

/**
 * Joins the lines of a text that was wrapped by hand or program to the width of a page: a line that reaches the margin
 * without the end of a sentence goes on in the next one. Where paragraphs are indented, one that ends a sentence at the
 * margin does, too, before a line that is not.
 */
export const joinHardWraps: Cleaner = (draft) => {
  const pairs = draft.linewise || draft.format === 'markdown' ? pairsOf(draft.blocks) : [];
  const margin = marginOf(pairs);
  if (margin === undefined) return { draft, messages: [] };
  const joined = goingOn(pairs, margin);
  if (!endsWell(pairs, joined)) return { draft, messages: [] };
  const messages: ImportMessage[] = [];
  const blocks: SourceBlock[] = [];
  for (const block of draft.blocks) {
    const last = blocks.at(-1);
    if (isText(block) && joined.has(block) && last !== undefined && isText(last)) {
      blocks[blocks.length - 1] = joinBlocks(last, block);
      messages.push({
        step: 'hard-wraps',
        message: `joined with the line before: ${last.text.trim().slice(-6)}|${block.text.trim().slice(0, 6)}`,
        ...placeOf(block),
      });
    } else blocks.push(block);
  }
  return { draft: { ...draft, blocks }, messages };
};

function pairsOf(blocks: readonly SourceBlock[]): Pair[] {
  return blocks.flatMap((before, index): Pair[] => {
    const after = blocks[index + 1];
    if (after === undefined || !isText(before) || !isText(after)) return [];
    return before.type !== 'heading' && after.type === 'paragraph' ? [{ before, after }] : [];
  });
}

/** Whether the first line stops in mid-sentence and the second opens no place of its own. */
function isCut({ before, after }: Pair): boolean {
  if (ended.test(before.text.trimEnd()) || cells(before.text) < narrowest) return false;
  const marker = readMarker(after.text);
  return marker === null || (marker.row.name === 'article' && !marker.separated);
}

/** The column at which most cut lines end, or undefined where the lines of a text are its paragraphs. */
function marginOf(pairs: readonly Pair[]): number | undefined {
  const cuts = pairs.filter(isCut).map(({ before }) => cells(before.text));
  if (cuts.length < 2) return undefined;
  const cutAt = countsOf(cuts);
  const allAt = countsOf(pairs.map(({ before }) => cells(before.text)));
  const [margin = 0] = [...cutAt.keys()].sort((a, b) => within(cutAt, b) - within(cutAt, a) || b - a);
  const full = within(allAt, margin);
  const cut = within(cutAt, margin);
  // Of few lines all must agree, at a width that only pages have.
  if (cuts.length < 4) return cut === cuts.length && cut >= full * 0.6 && margin >= 56 ? margin : undefined;
  return cut >= cuts.length * 0.5 && cut >= full * 0.4 ? margin : undefined;
}

function countsOf(ends: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
}

/** How many lines end at a margin or a little short of it. */
const within = (counts: ReadonlyMap<number, number>, margin: number): number =>
  Array.from({ length: slack + 1 }, (_, short) => counts.get(margin - short) ?? 0).reduce((a, b) => a + b, 0);

/** The lines that go on from the one before. */
function goingOn(pairs: readonly Pair[], margin: number): Set<SourceBlock> {
  const base = pairs
    .filter(isCut)
    .reduce((least, { after }) => Math.min(least, indentOf(after.text)), Infinity);
  const starts = pairs.filter(
    ({ before }) => ended.test(before.text.trimEnd()) && cells(before.text) < margin - slack,
  );
  const indented = starts.filter(({ after }) => indentOf(after.text) >= base + 2).length * 2 > starts.length;
  return new Set(
    pairs
      .filter((pair) => {
        const end = cells(pair.before.text);
        if (end < margin - slack || end > margin + 2) return false;
        if (indented) return indentOf(pair.after.text) <= base + 1;
        return isCut(pair);
      })
      .map(({ after }) => after as SourceBlock),
  );
}

/** Whether what is joined ends as sentences do, nearly always: lists of names of one length do not. */
function endsWell(pairs: readonly Pair[], joined: ReadonlySet<SourceBlock>): boolean {
  const next = new Map(pairs.map(({ before, after }) => [before as SourceBlock, after as SourceBlock]));
  const last = [...joined].filter((block) => {
    const following = next.get(block);
    return following === undefined || !joined.has(following);
  });
  const well = last.filter((block) => 'text' in block && ended.test(block.text.trimEnd()));
  return well.length >= last.length * 0.6;
}

const indentOf = (line: string): number => cells(`${/^[\s\u3000]*/u.exec(line)?.[0] ?? ''}|`) - 1;

/** Columns that a line takes up to its end, where a Han character or full-width mark takes two. */
function cells(line: string): number {
  let count = 0;
  for (const character of line.trimEnd())
    count += /[\u1100-\u115f\u2e80-\uffe6]|[“”‘’—…·]/u.test(character) ? 2 : 1;
  return count;
}
