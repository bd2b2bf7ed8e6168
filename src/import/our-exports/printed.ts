import { foldGlyphs, readSeal, sealOf, type ExportSeal } from '../../document/export-seal.ts';
import { readRecord } from '../../document/printed-record.ts';
import { isText } from '../cleaners/cleaner.ts';
import type { SourceBlock } from '../types.ts';

/** An export of ours as its printed record tells: head, body and foot told apart. */
export interface PrintedExport {
  /** Front matter by the record. */
  metadata: Record<string, unknown>;
  /** What the flush lines of a plain text are, a digit each; empty for a print. */
  lineKinds: string;
  body: SourceBlock[];
  /** The head as it is printed above the body. */
  head: SourceBlock[];
  /** What is none of the paper: banners above the head, the foot. */
  around: string[];
  /** Whether the words are those of the export: in their order, or, as columns of a table are read, in another. */
  whole: 'in order' | 'in another order' | 'changed';
}

/** The words of a block. */
const wordsOf = (block: SourceBlock): string =>
  foldGlyphs(block.type === 'table' ? block.rows.flat().join('') : 'text' in block ? block.text : '');

const bare = (text: string): string => text.replaceAll(/\s/gu, '');

/** Reads a file that ends in the record of one of our exports; undefined for any other. */
export function readPrinted(blocks: readonly SourceBlock[]): PrintedExport | undefined {
  const foot = findFoot(blocks);
  if (foot === undefined) return undefined;
  const [record = '', lineKinds = ''] = foot.record.split('【行式】');
  const metadata = readRecord(record);
  const head = headOf(metadata);
  const above = blocks.slice(0, foot.from);
  const start = findHead(above, head);
  if (start === undefined) return undefined;
  const body = above.slice(start.end);
  const around = [...above.slice(0, start.from), ...blocks.slice(foot.from)].map(wordsOf);
  const seal = sealOf(foot.record, body.map(wordsOf).join(''));
  return {
    metadata,
    lineKinds: bare(lineKinds),
    head: above.slice(start.from, start.end),
    body,
    around: around.filter((words) => words !== ''),
    whole: judge(seal, foot.seal),
  };
}

const judge = (found: ExportSeal, printed: ExportSeal): PrintedExport['whole'] =>
  found.inOrder === printed.inOrder
    ? 'in order'
    : found.anyOrder === printed.anyOrder
      ? 'in another order'
      : 'changed';

/** The foot begins where the source is given; its record begins with the number of the paper. */
function findFoot(
  blocks: readonly SourceBlock[],
): { from: number; record: string; seal: ExportSeal } | undefined {
  for (let from = blocks.length - 1; from >= 0; from -= 1) {
    const block = blocks[from];
    if (block === undefined || !isText(block) || !opensFoot.test(block.text.trim())) continue;
    // A print breaks addresses over lines; the fields of a plain text need no break between them.
    const text = blocks
      .slice(from)
      .map((each) => wordsOf(each).trim())
      .join('');
    const seal = readSeal(text);
    const begin = text.indexOf('【编号】');
    if (seal === undefined || begin === -1 || begin > seal.index) return undefined;
    return { from: digestNote(blocks, from), record: text.slice(begin, seal.index), seal: seal.seal };
  }
  return undefined;
}

/** The first line of the foot of an export. */
export const opensFoot = /^出处：/u;

/** What stands above the source where the text is a digest. */
export const noteOfDigest = '本文是编辑部写的摘编，不是原文；引用请查原文。';

/** The foot of a digest begins with the line that says so. */
function digestNote(blocks: readonly SourceBlock[], from: number): number {
  const before = blocks[from - 1];
  return before !== undefined && wordsOf(before).trim() === noteOfDigest ? from - 1 : from;
}

/** The words that stand above the body: title, subtitle, those who spoke or wrote. */
function headOf({ title, subtitle, people, kind }: Record<string, unknown>): string {
  const named = kind === 'regulation' ? [] : ((people ?? []) as { name?: string; role?: string }[]);
  const lines = named.map(({ name = '', role = '' }) => role + name);
  return bare(
    foldGlyphs(`${String(title)}${subtitle === undefined ? '' : `——${String(subtitle)}`}${lines.join('')}`),
  );
}

/** A head begins within so many blocks: banners above it are few. */
const highest = 60;

/** Where the head stands: blocks whose words together are those of the head. */
function findHead(blocks: readonly SourceBlock[], head: string): { from: number; end: number } | undefined {
  const words = blocks.slice(0, highest).map((block) => bare(wordsOf(block)));
  for (const [from, first] of words.entries()) {
    if (first === '' || !head.startsWith(first)) continue;
    let found = '';
    for (let at = from; at < words.length && found.length < head.length; at += 1) {
      found += words[at] ?? '';
      if (found === head) return { from, end: at + 1 };
    }
  }
  return undefined;
}
