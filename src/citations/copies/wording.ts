import { hash } from 'node:crypto';
import type { Provision } from '../../structure/types.ts';
import { normalForm } from '../../text/normal-form.ts';
import { closesSentence, isHeadNote, isSiteNote, isTailNote } from './furniture-lines.ts';

interface Row {
  text: string;
  level: Provision['level'];
  /** Whether it opens with the number of a 条, an item or a section, which is never furniture. */
  numbered: boolean;
  annexed: boolean;
  /** 序言, which is part of the law. */
  preamble: boolean;
}

/** So few characters could be the same in any two papers. */
const fewest = 30;

/**
 * A digest of the words of a text; undefined where there are too few to tell. What is not of the text itself has no part
 * in it: the 题注, an order or a title in front, the signature and notes of a site behind, blanks, paragraphs, marks of
 * punctuation and their width, the script. Marks between digits count: 3.5 is not 35.
 */
export function wordingOf(provisions: readonly Provision[]): string | undefined {
  const words = withoutFurniture(rowsOf(provisions)).map(({ text }) => text);
  const { text } = normalForm(words.join('\n'));
  const letters = text.replaceAll(/(?<!\d) | (?!\d)/gu, '');
  return letters.length < fewest ? undefined : hash('sha256', letters, 'base64url').slice(0, 22);
}

function rowsOf(provisions: readonly Provision[]): Row[] {
  return provisions.flatMap(({ id, level, number, title, text }) =>
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, at): Row => ({
        text: line.trim(),
        level,
        // Of an article of several 款 the first one has its number.
        numbered: at === 0 && (level === 'paragraph' ? id.endsWith('-k1') : number !== null),
        annexed: id.startsWith('fj'),
        preamble: /^[序前][言文]?$/u.test(title.replaceAll(/\s/gu, '')),
      })),
  );
}

const articleLevels: ReadonlySet<Provision['level']> = new Set(['article', 'paragraph']);

/** A signature has a few lines; what is longer is a list. */
const mostTail = 6;

function withoutFurniture(rows: readonly Row[]): Row[] {
  const first = rows.findIndex(({ level, annexed }) => articleLevels.has(level) && !annexed);
  const isLaw = first >= 0;
  const all = isLaw ? [...headingsBefore(rows, first), ...rows.slice(first)] : afterHead(rows);
  const closed = withoutTail(all, endOfMain(all, isLaw));
  // A list of names, a poem: where nothing is a sentence, what looks like furniture is the text.
  if (!isLaw && !closed.some(({ text }) => closesSentence(text))) return [...rows];
  return closed.filter(({ text, numbered }) => numbered || !isSiteNote(text));
}

const widths: readonly Provision['level'][] = ['part', 'subpart', 'chapter', 'section'];

/** The headings that the first article stands under, and the 序言 before them; not those of a table of contents. */
function headingsBefore(rows: readonly Row[], first: number): Row[] {
  const before = rows.slice(0, first);
  let under: Row[] = [];
  for (const row of before) {
    const width = widths.indexOf(row.level);
    if (width >= 0) under = [...under.filter(({ level }) => widths.indexOf(level) < width), row];
  }
  return [...before.filter(({ preamble }) => preamble), ...under];
}

/** From the first sentence or number on. */
function afterHead(rows: readonly Row[]): readonly Row[] {
  const first = rows.findIndex(({ text, numbered }) => numbered || !isHeadNote(text));
  return rows.slice(Math.max(first, 0));
}

/** Where the text itself ends: before annexes, tables, and what stands under a heading behind the last article. */
function endOfMain(rows: readonly Row[], hasArticles: boolean): number {
  const end = rows.findIndex(
    ({ text, level, annexed }) => annexed || text.includes('\t') || (hasArticles && level === 'heading'),
  );
  return end < 0 ? rows.length : end;
}

function withoutTail(rows: readonly Row[], end: number): Row[] {
  let last = end;
  while (last > 0 && isTail(rows[last - 1])) last -= 1;
  const isList = end - last > mostTail || /[：:]$/u.test(rows[last - 1]?.text ?? '');
  return [...rows.slice(0, isList ? end : last), ...rows.slice(end)];
}

const isTail = (row: Row | undefined): boolean => row !== undefined && !row.numbered && isTailNote(row.text);
