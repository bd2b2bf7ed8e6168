import { parseNumeral } from '../text/numerals.ts';
import { grammar, type Marker } from './grammar.ts';

/**
 * A reference, not an item: （一）至（三）项所列人员, （二）项规定的; but （二）目标任务 and （三）及时报告 are headings,
 * and （一）条的序号 is an item, as no article is numbered in brackets.
 */
const reference =
  /^[\s\u3000]*(?:[至到、和或及与以][\s\u3000]*[（(第]|[项項款条條](?:规定|規定|[的所、至和或及与中之外，。；情行]|$)|目(?:规定|規定|[所、至和]))/u;

/**
 * The rows that a line may open by, by its first character: most lines open by none, and no line by two, so that those
 * that are written most can be tried first.
 */
const rowsBy = new Map(
  [...new Set(grammar.map(({ opens }) => opens).join(''))].map((character) => [
    character,
    grammar.filter(({ opens }) => opens.includes(character)).reverse(),
  ]),
);

/**
 * Reads the marker that a line opens with, by the rows of the grammar; null where it opens with none.
 * A line that opens with a reference (第二章规定的程序…, （一）至（三）项所列…) is told apart where words alone can tell.
 */
export function readMarker(line: string): Marker | null {
  const text = line.trimStart();
  for (const row of rowsBy.get(text.charAt(0)) ?? []) {
    const match = row.pattern.exec(text);
    if (!match) continue;
    const behind = text.slice(match[0].length);
    if (row.depth >= 2 && reference.test(behind)) return null;
    return {
      row,
      value: parseNumeral(match[1] ?? '') ?? 0,
      inserted: parseNumeral(match[2] ?? match[3] ?? '') ?? 0,
      printed: match[0].trim(),
      rest: behind.trim(),
      separated: behind === '' || /^[\s\u3000]/u.test(behind),
    };
  }
  return null;
}
