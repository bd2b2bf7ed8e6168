import { element, escapeXml } from './xml.ts';

/** The lines of a text as paragraphs; lines with tabs, which are the rows of a table, as tables. */
export function toBlocks(text: string): string[] {
  const blocks: string[] = [];
  if (text === '') return blocks;
  let rows: string[] = [];
  const close = (): void => {
    if (rows.length > 0) blocks.push(element('table', {}, ...rows));
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.includes('\t')) rows.push(toRow(line.split('\t')));
    else {
      close();
      if (line.trim() !== '') blocks.push(element('p', {}, escapeXml(line)));
    }
  }
  close();
  return blocks;
}

const toRow = (cells: readonly string[]): string =>
  element('tr', {}, ...cells.map((cell) => element('td', {}, element('p', {}, escapeXml(cell)))));
