import type { BodyBlock } from '../body.ts';
import { isText } from '../cleaners/cleaner.ts';
import { toBody } from '../to-body.ts';
import type { SourceBlock } from '../types.ts';

/** What the flush lines of a plain text of ours are (`exports/plain-text.ts`). */
const row = '1';
const note = '9';

/**
 * The body of an export whose words are whole, as the archive had it. A plain text tells by `kinds` what its flush lines
 * are; undefined where it has not as many. A print has none: its headings are found by their numbers.
 */
export function linesToBody(blocks: readonly SourceBlock[], kinds: string): BodyBlock[] | undefined {
  const told = kinds === '' ? gatherNotes(blocks) : gather(blocks, kinds);
  if (told === undefined) return undefined;
  const notes = new Set(told.flatMap(({ block }) => (block.type === 'note' ? [block.label] : [])));
  const called = told.map(({ block, kind }) => ({ block: withCalls(block, notes), kind }));
  const { body } = toBody(called.map(({ block }) => block));
  return body.map((made, index) => settle(made, called[index]));
}

interface Told {
  block: Exclude<SourceBlock, { type: 'gap' }>;
  /** 0 or a depth of a heading; undefined where the words must tell. */
  kind: number | undefined;
}

/** Structure is that of the words but where the export says otherwise; no word changes. */
function settle(made: BodyBlock, told: Told | undefined): BodyBlock {
  if (told === undefined || !isText(told.block)) return made;
  const text = told.block.text.trim();
  const { kind } = told;
  if (kind !== undefined && kind > 0) return { type: 'heading', depth: kind, text };
  const changed = 'text' in made && bare(made.text) !== bare(text);
  if (changed || (kind === 0 && made.type === 'heading')) return { type: 'paragraph', text };
  return made;
}

const bare = (text: string): string => text.replaceAll(/\s/gu, '');

/** Blocks of a plain text by the kinds of its flush lines; rows that follow one another are a table. */
function gather(blocks: readonly SourceBlock[], kinds: string): Told[] | undefined {
  const told: Told[] = [];
  let at = 0;
  let table: string[][] | undefined;
  for (const block of blocks) {
    if (!isText(block)) {
      table = undefined;
      continue;
    }
    if (block.text.startsWith('　　')) {
      told.push({ block: { type: 'paragraph', text: block.text.trim() }, kind: 0 });
      continue;
    }
    const kind = kinds[at];
    at += 1;
    if (kind === undefined) return undefined;
    if (kind === row) {
      const cells = block.text.split('\t');
      if (table === undefined) {
        table = [cells];
        told.push({ block: { type: 'table', rows: table, headerRows: 1 }, kind: undefined });
      } else table.push(cells);
    } else if (kind === note) told.push({ block: noteOf(block.text), kind: undefined });
    else told.push({ block: { type: 'paragraph', text: block.text.trim() }, kind: Number(kind) });
  }
  return at === kinds.length ? told : undefined;
}

function noteOf(text: string): Extract<SourceBlock, { type: 'note' }> {
  const [, label = '', words = ''] = /^［(\d+)］([\s\S]*)$/u.exec(text.trim()) ?? [];
  return { type: 'note', label, text: words };
}

/** The notes of a print are its last blocks and count from 1. */
function gatherNotes(blocks: readonly SourceBlock[]): Told[] {
  const shown = blocks.filter((block) => block.type !== 'gap');
  let from = shown.length;
  while (from > 0 && numberOf(shown[from - 1]) !== undefined) from -= 1;
  const isRow = shown.slice(from).every((block, index) => numberOf(block) === index + 1);
  return shown.map((block, index) =>
    isRow && index >= from && isText(block)
      ? { block: noteOf(block.text), kind: undefined }
      : { block, kind: undefined },
  );
}

function numberOf(block: SourceBlock | undefined): number | undefined {
  const label = block !== undefined && isText(block) ? /^［(\d+)］/u.exec(block.text)?.[1] : undefined;
  return label === undefined ? undefined : Number(label);
}

/** ［1］ calls a note where there is one of that number. */
function withCalls(block: Told['block'], notes: ReadonlySet<string>): Told['block'] {
  if (notes.size === 0) return block;
  const call = (text: string): string =>
    text.replaceAll(/［(\d+)］/gu, (mark, label: string) => (notes.has(label) ? `[^${label}]` : mark));
  if (block.type === 'table') return { ...block, rows: block.rows.map((cells) => cells.map(call)) };
  return { ...block, text: call(block.text) };
}
