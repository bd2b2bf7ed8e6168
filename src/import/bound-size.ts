import { UnreadableFile, type SourceBlock } from './types.ts';

/** What one paper may have: fifty times the longest law, a table for a spreadsheet, a paragraph as long as ten laws. */
const most = { paragraphs: 200_000, 'cells of tables': 100_000, 'characters in one paragraph': 1_000_000 };

/** Refuses a file with more or longer paragraphs or more cells than a paper has, before hours are spent on it. */
export function boundSize(blocks: readonly SourceBlock[]): void {
  let paragraphs = 0;
  let cells = 0;
  let longest = 0;
  for (const block of blocks) {
    if (block.type === 'table') cells += block.rows.reduce((sum, row) => sum + row.length, 0);
    else if (block.type !== 'gap') {
      paragraphs += 1;
      longest = Math.max(longest, block.text.length);
    }
  }
  expectAtMost('paragraphs', paragraphs);
  expectAtMost('cells of tables', cells);
  expectAtMost('characters in one paragraph', longest);
}

function expectAtMost(what: keyof typeof most, count: number): void {
  if (count <= most[what]) return;
  const [found, limit] = [count, most[what]].map((each) => each.toLocaleString('en'));
  throw new UnreadableFile(
    `the file has ${found} ${what}, and at most ${limit} are read`,
    'Split it into papers, and import these.',
  );
}
