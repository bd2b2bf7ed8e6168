import type { ExportBlock } from '../exports/blocks.ts';
import type { Provision } from '../structure/index.ts';

const headings: ReadonlySet<Provision['level']> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'heading',
  'annex',
]);

/** The text of chosen provisions as blocks, in reading order: for pages, screens and every file. */
export function toBlocks(chosen: readonly Provision[]): ExportBlock[] {
  return chosen.flatMap((provision) => {
    const lines = provision.text === '' ? [] : provision.text.split('\n');
    const heading = headings.has(provision.level) && isHeading(provision, lines[0] ?? '');
    const [first = '', ...rest] = lines;
    if (!heading) return toParagraphs(lines);
    const depth = Math.min(6, Math.max(2, provision.depth + 1));
    return [{ type: 'heading', depth, runs: [{ text: first }] } as const, ...toParagraphs(rest)];
  });
}

/** A heading on a line of its own; the bold lead of a paragraph is a part of its text. */
const isHeading = ({ number, title }: Provision, line: string): boolean =>
  squeeze(line) === squeeze(`${number ?? ''}${title}`);

const squeeze = (text: string): string => text.replaceAll(/[\s\u3000。：:]/gu, '');

/** Lines with tabs are rows of a table, as the structure keeps them. */
function toParagraphs(lines: readonly string[]): ExportBlock[] {
  const blocks: ExportBlock[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (!line.includes('\t')) blocks.push({ type: 'paragraph', role: 'text', runs: [{ text: line }] });
    else if (last?.type === 'table') last.rows.push(line.split('\t'));
    else blocks.push({ type: 'table', rows: [line.split('\t')] });
  }
  return blocks;
}

/** Characters of chosen provisions, blanks apart. */
export const lengthOf = (chosen: readonly Pick<Provision, 'text'>[]): number =>
  chosen.reduce((sum, { text }) => sum + text.replaceAll(/\s/gu, '').length, 0);

/** How chosen provisions begin, for lists. */
export function openingOf(chosen: readonly Pick<Provision, 'text'>[], length = 90): string {
  const text = chosen
    .map((each) => each.text)
    .join('')
    .replaceAll(/\s+/gu, ' ');
  return text.length > length ? `${text.slice(0, length)}……` : text;
}
