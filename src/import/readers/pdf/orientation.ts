import type { ImportMessage } from '../../types.ts';
import type { PdfItem, PdfPage } from './open-pdf.ts';

/** Directions of writing as quarter turns from left to right, counter-clockwise; undefined for what stands aslant. */
type Quarter = 0 | 1 | 2 | 3;

/** A page with its text written from left to right, whichever way it was drawn, and what was told of it. */
export interface UprightPage {
  page: PdfPage;
  messages: ImportMessage[];
}

/**
 * Turns a page so that most of its text runs from left to right in lines from top to bottom: landscape pages drawn on
 * upright paper, and vertical writing, whose columns become lines from right to left. What is aslant is a watermark or
 * stamp and is left out; what runs another way than the rest is left out for review.
 */
export function setUpright(page: PdfPage): UprightPage {
  const seen = page.items.filter(({ text }) => text.trim() !== '');
  const columns = isVertical(seen);
  const quarter = columns ? 0 : mostUsed(seen);
  const messages: ImportMessage[] = [];
  const items: PdfItem[] = [];
  const aslant: PdfItem[] = [];
  const sideways: PdfItem[] = [];
  for (const item of page.items) {
    const own = quarterOf(item);
    if (own === undefined) aslant.push(item);
    // In vertical writing letters and figures are turned clockwise.
    else if (columns && (own === 0 || own === 3)) items.push(asLine(item, page));
    else if (!columns && own === quarter) items.push(turn(item, quarter, page));
    else sideways.push(item);
  }
  const tell = (message: string, left: readonly PdfItem[], review: boolean): void => {
    const removed = left.map(({ text }) => text).join('');
    if (removed.trim() === '') return;
    messages.push({ step: 'pdf', message, removed, ...(review ? { review: true } : {}) });
  };
  tell(`text set aslant on page ${page.number}: a watermark or stamp`, aslant, false);
  tell(`text set sideways on page ${page.number} was left out`, sideways, true);
  const isOnSide = columns || quarter % 2 === 1;
  const [width, height] = isOnSide ? [page.height, page.width] : [page.width, page.height];
  return { page: { number: page.number, width, height, items, columns }, messages };
}

function quarterOf({ angle }: PdfItem): Quarter | undefined {
  const turns = angle / (Math.PI / 2);
  const nearest = Math.round(turns);
  return Math.abs(turns - nearest) > 0.04 ? undefined : ((((nearest % 4) + 4) % 4) as Quarter);
}

function mostUsed(items: readonly PdfItem[]): Quarter {
  const counts = [0, 0, 0, 0];
  for (const item of items) {
    const quarter = quarterOf(item);
    if (quarter !== undefined) counts[quarter] = (counts[quarter] ?? 0) + item.text.length;
  }
  return counts.indexOf(Math.max(...counts)) as Quarter;
}

/** Fewer characters than these may stand one below the other in any table. */
const fewest = 12;

/** Whether a page is written from top to bottom: by its fonts, or by single characters one below the other. */
function isVertical(items: readonly PdfItem[]): boolean {
  const han = items.filter(({ text }) => /\p{Script=Han}/u.test(text));
  const all = han.reduce((sum, { text }) => sum + text.length, 0);
  const byFont = han.reduce((sum, { text, vertical }) => sum + (vertical ? text.length : 0), 0);
  if (byFont > all / 2) return true;
  let down = 0;
  han.forEach((item, index) => {
    const before = han[index - 1];
    if (before === undefined || [...item.text].length > 1) return;
    const step = before.y - item.y;
    if (Math.abs(before.x - item.x) < item.size * 0.3 && step > item.size * 0.7 && step < item.size * 3)
      down += 1;
  });
  return down >= fewest && down > all * 0.6;
}

/** A stretch of a column as one of a line: the column at the right edge becomes the line at the head. */
function asLine(item: PdfItem, page: PdfPage): PdfItem {
  const isTurned = quarterOf(item) === 3;
  const length = isTurned ? item.width : item.vertical ? item.height : item.size * [...item.text].length;
  const top = item.vertical || isTurned ? item.y : item.y + item.size;
  // The base line of turned letters is at their left.
  const x = isTurned ? item.x - item.size * 0.15 : item.x;
  return { ...item, text: toHorizontalForms(item.text), x: page.height - top, y: x, width: length, angle: 0 };
}

function turn(item: PdfItem, quarter: Quarter, { width, height }: PdfPage): PdfItem {
  const { x, y } = item;
  const places = [
    [x, y],
    [y, width - x],
    [width - x, height - y],
    [height - y, x],
  ] as const;
  return { ...item, x: places[quarter][0], y: places[quarter][1], angle: 0 };
}

/** Forms of marks for vertical writing, each with the usual one behind it. */
const forms: ReadonlyMap<string, string> = new Map(
  '︐， ︑、 ︒。 ︓： ︔； ︕！ ︖？ ︗〖 ︘〗 ︙… ︰‥ ︱— ︲– ︵（ ︶） ︷｛ ︸｝ ︹〔 ︺〕 ︻【 ︼】 ︽《 ︾》 ︿〈 ﹀〉 ﹁「 ﹂」 ﹃『 ﹄』 ﹇［ ﹈］'
    .split(' ')
    .map((pair) => {
      const [vertical = '', usual = ''] = [...pair];
      return [vertical, usual];
    }),
);

/** Vertical forms as the usual marks, which search and readers know. */
const toHorizontalForms = (text: string): string =>
  text.replaceAll(/[\ufe10-\ufe19\ufe30-\ufe48]/gu, (each) => forms.get(each) ?? each);
