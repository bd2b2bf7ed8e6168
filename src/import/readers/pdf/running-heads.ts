import type { ImportMessage } from '../../types.ts';
import type { PdfLine } from './lines.ts';

/** A page of lines, in order from its head to its foot. */
export interface LinedPage {
  number: number;
  width: number;
  height: number;
  lines: PdfLine[];
}

/** A page's number and nothing else: 3, - 3 -, — 3 —, ·3·, 第3页, 第 3 页 共 10 页, 3/10. */
const pageNumber =
  /^[-—–－―─·•\s\u3000~]*(?:第[\s\u3000]*)?(?:\d{1,4}|[ivxIVX]{1,6})(?:[\s\u3000]*[页頁])?(?:[\s\u3000,，/／]*(?:共|of)?[\s\u3000]*\d{1,4}[\s\u3000]*[页頁]?)?[-—–－―─·•\s\u3000~]*$/u;

/** Lines at the head and foot of a page that are looked at. */
const margin = 2;

/** Takes away page numbers, and heads and feet that come again from page to page, and tells each. */
export function dropRunningHeads(pages: readonly LinedPage[], messages: ImportMessage[]): LinedPage[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edges(page).map((line) => keyOf(line, page))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(3, pages.length * 0.3);
  const first = pages.find(({ lines }) => lines.length > 0);
  return pages.map((page) => {
    const dropped = new Set(
      edges(page).filter(
        (line) =>
          isPageNumber(line, page) ||
          (isHead(line, page) &&
            (seen.get(keyOf(line, page)) ?? 0) >= often &&
            !(page === first && isLarge(line, page))),
      ),
    );
    for (const line of dropped) {
      const message = isPageNumber(line, page)
        ? `the number of page ${page.number}`
        : `the running head of page ${page.number}`;
      messages.push({ step: 'page-margins', message, removed: line.text });
    }
    return { ...page, lines: page.lines.filter((line) => !dropped.has(line)) };
  });
}

const edges = ({ lines }: LinedPage): PdfLine[] =>
  lines.filter((_line, index) => index < margin || index >= lines.length - margin);

/** The same words at the same height, whatever the numbers in them; left and right pages may differ in place. */
const keyOf = ({ text, y }: PdfLine, { height }: LinedPage): string =>
  `${text.replaceAll(/\d+/gu, '#').replaceAll(/\s/gu, '')}@${Math.round(((height - y) / Math.max(1, height)) * 50)}`;

/** The outer eighth of a page, above and below the text area of an official paper. */
const isOutside = ({ y }: PdfLine, { height }: LinedPage): boolean =>
  y < height * 0.125 || y > height * 0.875;

/** A number outside the text area: numbers inside of it belong to the text. */
const isPageNumber = (line: PdfLine, page: LinedPage): boolean =>
  pageNumber.test(line.text) && isOutside(line, page);

/** Larger than the text: on the first page that is the title, whatever stands on the others. */
const isLarge = (line: PdfLine, { lines }: LinedPage): boolean =>
  line.size > (lines[Math.floor(lines.length / 2)]?.size ?? line.size) * 1.1;

/** Heads stand apart from the text or are set smaller; where pages merely begin alike, that is text. */
function isHead(line: PdfLine, page: LinedPage): boolean {
  if (!isOutside(line, page) || /[。；]/u.test(line.text)) return false;
  const index = page.lines.indexOf(line);
  const inward = page.lines[index < margin ? index + 1 : index - 1];
  const middle = page.lines[Math.floor(page.lines.length / 2)];
  if (inward === undefined || middle === undefined) return true;
  return (
    line.size < middle.size * 0.95 || Math.abs(line.y - inward.y) > Math.max(line.size, inward.size) * 2.2
  );
}
